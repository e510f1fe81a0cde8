double tanhOf(double v) {
    double e = Math.exp(-2 * Math.abs(v));
    return Math.signum(v) * (1 - e) / (1 + e);
}

double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z[0].length; j++) {
            a[i][j] = tanhOf(z[i][j]);
        }
    }
    return a;
}
