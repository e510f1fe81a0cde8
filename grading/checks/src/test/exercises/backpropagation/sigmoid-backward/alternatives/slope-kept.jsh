class MySigmoid implements Layer {
    private double[][] slope;

    public double[][] forward(double[][] z) {
        double[][] a = map(z, v -> 0.5 * (1 + Math.tanh(v / 2)));
        slope = subtract(a, hadamard(a, a));
        return a;
    }

    public double[][] backward(double[][] da) {
        return hadamard(slope, da);
    }
}
