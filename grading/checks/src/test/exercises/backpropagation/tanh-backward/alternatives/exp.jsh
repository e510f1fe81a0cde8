class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[i].length; j++) {
                a[i][j] = (Math.exp(z[i][j]) - Math.exp(-z[i][j])) / (Math.exp(z[i][j]) + Math.exp(-z[i][j]));
            }
        }
        return Matrices.copy(a);
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][da[0].length];
        for (int i = 0; i < da.length; i++) {
            for (int j = 0; j < da[i].length; j++) {
                dz[i][j] = da[i][j] * (1 - a[i][j] * a[i][j]);
            }
        }
        return dz;
    }
}
