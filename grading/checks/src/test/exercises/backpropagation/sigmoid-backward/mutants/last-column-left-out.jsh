class MySigmoid implements Layer {
    private double[][] a;                                     // the output for the last batch

    public double[][] forward(double[][] z) {
        a = map(z, v -> 1 / (1 + Math.exp(-v)));
        return copy(a);
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length - 1; j++) {
                dz[i][j] = da[i][j] * (a[i][j] * (1 - a[i][j]));
            }
        }
        return dz;
    }
}
