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
        W.setGradient(multiply(transpose(dZ), x));
        b.setGradient(columnSums(dZ));
        return multiply(dZ, transpose(W.value()));
    }
}
