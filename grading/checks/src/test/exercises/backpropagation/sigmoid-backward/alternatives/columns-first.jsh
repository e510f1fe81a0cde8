class MySigmoid implements Layer {
    private double[] kept;

    public double[][] forward(double[][] z) {
        int n = z.length, m = z[0].length;
        kept = new double[n * m];
        double[][] a = new double[n][m];
        for (int j = m - 1; j >= 0; j--)
            for (int i = n - 1; i >= 0; i--) {
                a[i][j] = 1.0 / (Math.exp(-z[i][j]) + 1.0);
                kept[j * n + i] = a[i][j];
            }
        return a;
    }

    public double[][] backward(double[][] da) {
        int n = da.length, m = da[0].length;
        double[][] dz = new double[n][m];
        int k = 0;
        for (int j = 0; j < m; j++)
            for (int i = 0; i < n; i++) {
                double a = kept[k++];
                dz[i][j] = a * (1 - a) * da[i][j];
            }
        return dz;
    }
}
