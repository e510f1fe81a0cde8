class MyRelu implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        for (int i = 0; i < z.length; i++)
            for (int j = 0; j < z[i].length; j++) {
                double v = z[i][j];
                z[i][j] = Math.max(0, v);
            }
        this.z = z;
        return z;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> v > 0 ? 1 : 0));
    }
}
