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
        double[][] ones = new double[1][dZ.length];
        Arrays.fill(ones[0], 1.0);
        W.setGradient(Matrices.transpose(Matrices.transposeMultiply(x, dZ)));
        b.setGradient(Matrices.multiply(ones, dZ));
        return Matrices.transpose(Matrices.transposeMultiply(W.value(), Matrices.transpose(dZ)));
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
