class MyRelu implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = new double[z.length][];
        double[][] a = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            this.z[i] = z[i].clone();
            a[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) a[i][j] = Math.max(0, z[i][j]);
        }
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][];
        for (int i = 0; i < da.length; i++) {
            dz[i] = new double[da[i].length];
            for (int j = 0; j < da[i].length; j++) dz[i][j] = (int) z[i][j] > 0 ? da[i][j] : 0;
        }
        return dz;
    }
}
