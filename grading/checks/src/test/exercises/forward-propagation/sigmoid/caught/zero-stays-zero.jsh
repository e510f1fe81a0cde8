double[][] sigmoid(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++)
        for (int j = 0; j < z[i].length; j++) {
            double v = z[i][j];
            if (v > 0) a[i][j] = 1 / (1 + Math.exp(-v));
            else if (v < 0) a[i][j] = Math.exp(v) / (1 + Math.exp(v));
        }
    return a;
}
