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
        double[][] dW = multiply(transpose(dZ), x);
        W.setGradient(dW);
        b.setGradient(columnSums(dZ));
        for (int i = 0; i < dW.length; i++)
            for (int j = 0; j < dW[0].length; j++)
                W.value()[i][j] -= 0.01 * dW[i][j];
        return multiply(dZ, W.value());
    }
}
