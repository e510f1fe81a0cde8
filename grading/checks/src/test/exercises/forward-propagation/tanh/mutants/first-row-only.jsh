double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int j = 0; j < z[0].length; j++) {
        a[0][j] = Math.tanh(z[0][j]);
    }
    return a;
}
