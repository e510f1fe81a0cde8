class MyTanh implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> Math.tanh(v));
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> 1 - v * v));
    }
}
