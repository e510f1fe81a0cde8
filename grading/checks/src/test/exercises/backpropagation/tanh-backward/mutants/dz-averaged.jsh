class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.tanh(v));
        return a;
    }

    public double[][] backward(double[][] da) {
        return scale(1.0 / da.length, hadamard(da, map(a, v -> 1 - v * v)));
    }
}
