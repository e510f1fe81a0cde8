class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> 1 / (1 + Math.exp(-v)));
        return a;
    }

    public double[][] backward(double[][] da) {
        return map(da, v -> {
            double a = 1 / (1 + Math.exp(-v));
            return v * (a * (1 - a));
        });
    }
}
