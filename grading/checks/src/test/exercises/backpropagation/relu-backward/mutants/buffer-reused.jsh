class MyRelu implements Layer {
    private double[][] z;
    private double[][] out;

    public double[][] forward(double[][] z) {
        if (out == null || out.length != z.length) out = new double[z.length][z[0].length];
        map(z, v -> Math.max(0, v), out);
        this.z = z;
        return out;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(z, v -> v > 0 ? 1 : 0));
    }
}
