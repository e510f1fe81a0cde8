class MySigmoid implements Layer {
    private List<double[]> rows = new ArrayList<>();

    public double[][] forward(double[][] z) {
        rows.clear();
        for (double[] row : z) rows.add(Arrays.stream(row).map(v -> Math.pow(1 + Math.exp(-v), -1)).toArray());
        return rows.stream().map(double[]::clone).toArray(double[][]::new);
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][];
        for (int i = 0; i < da.length; i++) {
            double[] a = rows.get(i), up = da[i];
            dz[i] = IntStream.range(0, a.length).mapToDouble(j -> up[j] * (a[j] - a[j] * a[j])).toArray();
        }
        return dz;
    }
}
