class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        var out = map(z, v -> Math.tanh(v));
        if (a == null) a = out;
        return out;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> 1 - v * v));
    }
}
