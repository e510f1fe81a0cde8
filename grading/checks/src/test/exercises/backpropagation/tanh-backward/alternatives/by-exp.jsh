class MyTanh implements Layer {
    private double[][] a;

    private static double tanh(double v) {
        double e = Math.exp(-2 * Math.abs(v));
        return Math.signum(v) * (1 - e) / (1 + e);
    }

    public double[][] forward(double[][] z) {
        a = map(z, v -> tanh(v));
        return a;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> (1 - v) * (1 + v)));
    }
}
