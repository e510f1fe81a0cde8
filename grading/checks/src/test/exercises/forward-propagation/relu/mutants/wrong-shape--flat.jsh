double[][] relu(double[][] z) {
    double[][] a = new double[1][z.length * z[0].length];
    for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z[0].length; j++) {
            a[0][i * z[0].length + j] = Math.max(0, z[i][j]);
        }
    }
    return a;
}
