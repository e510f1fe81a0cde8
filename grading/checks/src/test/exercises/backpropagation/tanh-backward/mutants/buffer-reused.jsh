class MyTanh implements Layer {
    private double[][] a;
    private double[][] out;

    public double[][] forward(double[][] z) {
        if (out == null || out.length != z.length) out = new double[z.length][z[0].length];
        map(z, v -> Math.tanh(v), out);
        a = copy(out);
        return out;
    }

    public double[][] backward(double[][] da) {
        return hadamard(da, map(a, v -> 1 - v * v));
    }
}
