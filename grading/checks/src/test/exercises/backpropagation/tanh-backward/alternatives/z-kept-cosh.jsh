class MyTanh implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = copy(z);
        return map(z, Math::tanh);
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> 1 / (Math.cosh(v) * Math.cosh(v))));
    }
}
