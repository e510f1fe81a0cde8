class MyRelu implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> Math.max(0, v));
    }

    public double[][] backward(double[][] da) {
        for (int i = 0; i < da.length; i++)
            for (int j = 0; j < da[i].length; j++) {
                double v = z[i][j];
                da[i][j] *= (v > 0 ? 1 : 0);
            }
        return da;
    }
}
