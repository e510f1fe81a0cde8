class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.tanh(v));
        return a;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> {
            double s = Math.tanh(v);
            return 1 - s * s;
        }));
    }
}
