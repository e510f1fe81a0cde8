class MySigmoid implements Layer {
    private double[][] a;                               // the output for the last batch

    public double[][] forward(double[][] z) {
        a = map(z, v -> 1 / (1 + Math.exp(-v)));
        return copy(a);
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> v * (1 - v)));  // dz = da · a(1 − a)
    }
}
