double tanh(double v) {
    return Math.tanh(v);
}

double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        a[i] = new double[z[i].length];
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = tanh(z[i][j]);
        }
    }
    return a;
}
