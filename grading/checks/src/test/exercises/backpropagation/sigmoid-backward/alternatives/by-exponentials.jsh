class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.exp(v) / (1 + Math.exp(v)));
        return a;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> v * (1 - v)));
    }
}
