class MyRelu implements Layer {
    private double[][] sign;

    private void fill(double[][] z, double[][] a, int i) {
        if (i < 0) return;
        sign[i] = new double[z[i].length];
        a[i] = new double[z[i].length];
        for (int j = 0; j < z[i].length; j++) {
            sign[i][j] = Math.max(0, Math.signum(z[i][j]));
            a[i][j] = sign[i][j] == 0 ? 0 : z[i][j];
        }
        fill(z, a, i - 1);
    }

    public double[][] forward(double[][] z) {
        sign = new double[z.length][];
        double[][] a = new double[z.length][];
        fill(z, a, z.length - 1);
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][];
        for (int i = 0; i < da.length; i++) {
            dz[i] = da[i].clone();
            for (int j = 0; j < dz[i].length; j++) dz[i][j] *= sign[i][j];
        }
        return dz;
    }
}
