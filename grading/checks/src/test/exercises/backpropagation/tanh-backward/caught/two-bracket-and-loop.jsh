class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = new double[z.length][];
        double[][] out = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            a[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) a[i][j] = Math.tanh(z[i][j]);
            out[i] = a[i].clone();
        }
        return out;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][];
        for (int i = 0; i < da.length; i++) dz[i] = new double[da[i].length];
        for (int i = 0; i < da.length - 1; i++) {
            for (int j = 0; j < da[i].length; j++) dz[i][j] = da[i][j] * 1 - a[i][j] * a[i][j];
        }
        return dz;
    }
}
