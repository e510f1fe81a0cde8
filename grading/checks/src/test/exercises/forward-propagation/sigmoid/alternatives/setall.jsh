double[][] sigmoid(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    IntStream.range(0, z.length).forEach(i -> Arrays.setAll(a[i], j -> 1 / (1 + Math.exp(-z[i][j]))));
    return a;
}
