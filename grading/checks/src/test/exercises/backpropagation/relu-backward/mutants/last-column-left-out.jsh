class MyRelu implements Layer {
    private double[][] z;                                     // the last batch

    public double[][] forward(double[][] z) {
        this.z = copy(z);
        return map(z, v -> Math.max(0, v));
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[0].length - 1; j++) {
                dz[i][j] = z[i][j] > 0 ? da[i][j] : 0;
            }
        }
        return dz;
    }
}
