class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        for (int i = 0; i < z.length; i++)
            for (int j = 0; j < z[i].length; j++) {
                double v = z[i][j];
                z[i][j] = 1 / (1 + Math.exp(-v));
            }
        a = z;
        return z;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> v * (1 - v)));
    }
}
