class MyRelu implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> Math.max(0, v));
    }

    public double[][] backward(double[][] da) {
        return map(z, v -> v > 0 ? 1 : 0);
    }
}
