class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = new double[z.length][];
        double[][] out = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            a[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) a[i][j] = 1 / (1 + Math.exp(-z[i][j]));
            out[i] = a[i].clone();
        }
        return out;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][];
        for (int i = 0; i < da.length; i++) {
            dz[i] = new double[da[i].length];
            for (int j = 0; j < da[i].length; j++) dz[i][j] = da[i][j] * a[j][i] * (1 - a[j][i]);
        }
        return dz;
    }
}
