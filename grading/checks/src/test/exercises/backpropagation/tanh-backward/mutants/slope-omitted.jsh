class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.tanh(v));
        return a;
    }

    public double[][] backward(double[][] da) {
        return copy(da);
    }
}
