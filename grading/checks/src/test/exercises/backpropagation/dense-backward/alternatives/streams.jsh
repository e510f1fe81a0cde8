class MyDense implements Layer {
    final Parameter W, b;
    double[][] x;

    MyDense(double[][] W, double[][] b) {
        this.W = new Parameter("W", W);
        this.b = new Parameter("b", b);
    }

    public double[][] forward(double[][] x) {
        this.x = x;
        return Matrices.addRow(Matrices.multiplyTransposed(x, W.value()), b.value());
    }

    static double dot(double[] p, double[] q) {
        return java.util.stream.IntStream.range(0, p.length).mapToDouble(i -> p[i] * q[i]).sum();
    }

    public double[][] backward(double[][] dZ) {
        double[][] dZt = Matrices.transpose(dZ), xt = Matrices.transpose(x), Wt = Matrices.transpose(W.value());
        W.setGradient(Arrays.stream(dZt).map(d -> Arrays.stream(xt).mapToDouble(v -> dot(d, v)).toArray()).toArray(double[][]::new));
        b.setGradient(new double[][] {Arrays.stream(dZt).mapToDouble(d -> Arrays.stream(d).sum()).toArray()});
        return Arrays.stream(dZ).map(d -> Arrays.stream(Wt).mapToDouble(w -> dot(d, w)).toArray()).toArray(double[][]::new);
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
