class MySigmoid implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = map(z, v -> 1 / (1 + Math.exp(-v)));
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][da[0].length];
        for (int i = 0; i < da.length; i++)
            for (int j = 0; j < da[0].length; j++)
                dz[i][j] = da[i][j] / (a[i][j] * (1 - a[i][j]));
        return dz;
    }
}
