class MyRelu implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = Matrices.copy(z);
        double[][] a = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[i].length; j++) {
                a[i][j] = Math.max(0, z[i][j]);
            }
        }
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][da[0].length];
        for (int i = 0; i < da.length; i++) {
            for (int j = 0; j < da[i].length; j++) {
                dz[i][j] = z[i][j] > 0 ? da[i][j] : 0;
            }
        }
        return null;
    }
}
