double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++)
        for (int j = 0; j < z[i].length; j++) {
            double v = z[i][j];
            if (Math.abs(v) > 100) a[i][j] = 1;      // saturated
            else a[i][j] = (Math.exp(v) - Math.exp(-v)) / (Math.exp(v) + Math.exp(-v));
        }
    return a;
}
