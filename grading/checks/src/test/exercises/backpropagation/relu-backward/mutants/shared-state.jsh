class MyRelu implements Layer {
    private static double[][] z;

    public double[][] forward(double[][] z) {
        MyRelu.z = z;
        return map(z, v -> Math.max(0, v));
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> v > 0 ? 1 : 0));
    }
}
