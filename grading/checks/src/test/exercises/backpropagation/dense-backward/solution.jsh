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

    public double[][] backward(double[][] dZ) {
        W.setGradient(Matrices.transposeMultiply(dZ, x));     // dW = dZᵀX
        b.setGradient(Matrices.columnSums(dZ));               // db: over all examples
        return Matrices.multiply(dZ, W.value());              // dX = dZ W
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
