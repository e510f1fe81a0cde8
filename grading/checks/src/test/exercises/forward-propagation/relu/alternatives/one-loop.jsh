double[][] relu(double[][] z) {
    int m = z[0].length;
    double[][] a = new double[z.length][m];
    for (int k = 0; k < z.length * m; k++) {
        int i = k / m, j = k % m;
        a[i][j] = Math.max(0, z[i][j]);
    }
    return a;
}
