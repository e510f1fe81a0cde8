class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        var out = map(z, v -> 1 / (1 + Math.exp(-v)));
        if (a == null) a = out;
        return out;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> v * (1 - v)));
    }
}
