class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++)
            for (int j = 0; j < z[0].length; j++)
                a[i][j] = 1 / (1 + Math.exp(-z[i][j]));
        return Matrices.copy(a);
    }

    public double[][] backward(double[][] da) {
        double[][] dz = null;
        for (int i = 0; i < da.length; i++) {
            dz = new double[da.length][da[0].length];
            for (int j = 0; j < da[0].length; j++)
                dz[i][j] = da[i][j] * a[i][j] * (1 - a[i][j]);
        }
        return dz;
    }
}
