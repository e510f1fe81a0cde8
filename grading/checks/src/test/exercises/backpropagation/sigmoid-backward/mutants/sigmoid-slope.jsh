class MySigmoid implements Layer {
    private double[][] z;

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> {
            double a = 1 / (1 + Math.exp(-v));
            return a * (1 - a);
        });
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> {
            double a = 1 / (1 + Math.exp(-v));
            return a * (1 - a);
        }));
    }
}
