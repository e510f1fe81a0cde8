class MyTanh implements Layer {
    private double[][] a;                               // the output for the last batch

    public double[][] forward(double[][] z) {
        a = map(z, Math::tanh);
        return copy(a);
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> 1 - v * v));    // dz = da · (1 − a²)
    }
}
