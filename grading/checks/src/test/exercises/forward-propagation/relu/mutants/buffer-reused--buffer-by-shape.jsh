Map<Integer, double[][]> buffers = new HashMap<>();

double[][] relu(double[][] z) {
    double[][] a = buffers.computeIfAbsent(z.length * 1000 + z[0].length, k -> new double[z.length][z[0].length]);
    for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z[0].length; j++) {
            a[i][j] = Math.max(0, z[i][j]);
        }
    }
    return a;
}
