class MyRelu implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        return a = Arrays.stream(z)
                .map(row -> Arrays.stream(row).map(v -> (v + Math.abs(v)) / 2).toArray())
                .toArray(double[][]::new);
    }

    public double[][] backward(double[][] da) {
        return IntStream.range(0, da.length)
                .mapToObj(i -> IntStream.range(0, da[i].length).mapToDouble(j -> da[i][j] * Math.signum(a[i][j])).toArray())
                .toArray(double[][]::new);
    }
}
