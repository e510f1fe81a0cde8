class MyTanh implements Layer {
    private double[][] a;                                     // the output for the last batch

    public double[][] forward(double[][] z) {
        a = map(z, Math::tanh);
        return copy(a);
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[a.length][a[0].length];
        for (int i = 0; i < a.length - 1; i++) {
            for (int j = 0; j < a[i].length; j++) {
                dz[i][j] = da[i][j] * (1 - a[i][j] * a[i][j]);
            }
        }
        return dz;
    }
}
