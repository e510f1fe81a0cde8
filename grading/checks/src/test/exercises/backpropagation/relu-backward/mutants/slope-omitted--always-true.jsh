class MyRelu implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.max(0, v));
        return copy(a);
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> v >= 0 ? 1 : 0));      // dz = da where z > 0, else 0
    }
}
