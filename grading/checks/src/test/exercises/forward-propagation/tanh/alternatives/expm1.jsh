double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z[0].length; j++) {
            double e = Math.expm1(-2 * Math.abs(z[i][j]));      // between -1 and 0
            a[i][j] = Math.copySign(-e / (2 + e), z[i][j]);
        }
    }
    return a;
}
