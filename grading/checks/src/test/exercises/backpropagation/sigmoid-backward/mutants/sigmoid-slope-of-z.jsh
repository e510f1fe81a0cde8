class MySigmoid implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> 1 / (1 + Math.exp(-v)));
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> v * (1 - v)));
    }
}
