double[][] relu(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    IntStream.range(0, z.length).forEach(i -> Arrays.setAll(a[i], j -> Math.max(0, z[i][j])));
    return a;
}
