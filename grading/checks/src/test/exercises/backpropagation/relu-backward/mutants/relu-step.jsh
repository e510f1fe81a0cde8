class MyRelu implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> v > 0 ? 1 : 0);
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> v > 0 ? 1 : 0));
    }
}
