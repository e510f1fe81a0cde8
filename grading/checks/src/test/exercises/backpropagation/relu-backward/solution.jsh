class MyRelu implements Layer {
    private double[][] z;                                 // the last batch

    public double[][] forward(double[][] z) {
        this.z = copy(z);
        return map(z, v -> Math.max(0, v));
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> v > 0 ? 1 : 0));  // dz = da where z > 0, else 0
    }
}
