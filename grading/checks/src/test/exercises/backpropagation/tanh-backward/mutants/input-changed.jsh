class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        for (int i = 0; i < z.length; i++)
            for (int j = 0; j < z[i].length; j++) {
                double v = z[i][j];
                z[i][j] = Math.tanh(v);
            }
        a = z;
        return z;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> 1 - v * v));
    }
}
