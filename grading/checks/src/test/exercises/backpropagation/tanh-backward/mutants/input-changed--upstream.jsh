class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.tanh(v));
        return a;
    }

    public double[][] backward(double[][] da) {
        for (int i = 0; i < da.length; i++)
            for (int j = 0; j < da[i].length; j++) {
                double v = a[i][j];
                da[i][j] *= (1 - v * v);
            }
        return da;
    }
}
