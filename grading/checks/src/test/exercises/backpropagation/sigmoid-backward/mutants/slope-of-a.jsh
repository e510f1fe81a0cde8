class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> 1 / (1 + Math.exp(-v)));
        return a;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> {
            double s = 1 / (1 + Math.exp(-v));
            return s * (1 - s);
        }));
    }
}
