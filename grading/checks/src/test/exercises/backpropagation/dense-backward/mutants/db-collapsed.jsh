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
        double[][] dW = Matrices.multiply(Matrices.transpose(dZ), x);
        double[][] db = {{Arrays.stream(dZ).flatMapToDouble(Arrays::stream).sum()}};
        double[][] dX = Matrices.multiply(dZ, W.value());
        W.setGradient(dW);
        b.setGradient(db);
        return dX;
    }
}
