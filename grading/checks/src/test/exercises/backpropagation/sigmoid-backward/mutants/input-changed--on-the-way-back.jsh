class MySigmoid implements Layer {
    private double[][] a;                                     // the batch itself, made into its output

    public double[][] forward(double[][] z) {
        a = z;
        return map(z, v -> 1 / (1 + Math.exp(-v)));
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                double s = 1 / (1 + Math.exp(-a[i][j]));
                dz[i][j] = da[i][j] * s * (1 - s);
                a[i][j] += 1e-9;                              // the array of the caller
            }
        }
        return dz;
    }
}
