class MySigmoid implements Layer {
    private double[][] z;

    private double sigmoid(double v) {
        if (v >= 0) return 1 / (1 + Math.exp(-v));
        double e = Math.exp(v);
        return e / (1 + e);
    }

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, this::sigmoid);
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> sigmoid(v) * sigmoid(-v)));
    }
}
