class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> Math.tanh(v));
        return a;
    }

    public double[][] backward(double[][] da) {
        return map(da, v -> {
            double a = Math.tanh(v);
            return v * (1 - a * a);
        });
    }
}
