class MyDense implements Layer {
    private final Parameter W, b;
    private double[][] x;                                  // the last batch

    MyDense(double[][] W, double[][] b) {
        this.W = new Parameter("W", W);
        this.b = new Parameter("b", b);
    }

    public List<Parameter> parameters() { return List.of(W, b); }

    public double[][] forward(double[][] x) {
        this.x = Matrices.copy(x);
        return Matrices.addRow(Matrices.multiply(x, Matrices.transpose(W.value())), b.value());
    }

    public double[][] backward(double[][] dZ) {
        W.setGradient(transpose(multiply(transpose(x), dZ)));
        double[][] ones = new double[1][dZ.length];
        java.util.Arrays.fill(ones[0], 1);
        b.setGradient(multiply(ones, dZ));
        return transpose(multiply(transpose(W.value()), transpose(dZ)));
    }
}
