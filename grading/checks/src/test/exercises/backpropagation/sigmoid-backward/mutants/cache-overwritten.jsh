class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> 1 / (1 + Math.exp(-v)));
        return copy(a);
    }

    public double[][] backward(double[][] da) {
        for (int i = 0; i < da.length; i++)
            for (int j = 0; j < da[i].length; j++) {
                double v = a[i][j];
                a[i][j] = da[i][j] * (v * (1 - v));
            }
        return a;
    }
}
