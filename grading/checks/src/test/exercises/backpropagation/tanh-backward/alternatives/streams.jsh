class MyTanh implements Layer {
    private double[][] slope;

    public double[][] forward(double[][] z) {
        double[][] a = Arrays.stream(z).map(r -> Arrays.stream(r).map(v -> 2 / (1 + Math.exp(-2 * v)) - 1).toArray()).toArray(double[][]::new);
        slope = Arrays.stream(a).map(r -> Arrays.stream(r).map(v -> 1 - v * v).toArray()).toArray(double[][]::new);
        return a;
    }

    public double[][] backward(double[][] da) {
        return IntStream.range(0, da.length)
                .mapToObj(i -> IntStream.range(0, da[i].length).mapToDouble(j -> slope[i][j] * da[i][j]).toArray())
                .toArray(double[][]::new);
    }
}
