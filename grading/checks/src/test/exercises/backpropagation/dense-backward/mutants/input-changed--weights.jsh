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
        b.setGradient(Matrices.columnSums(dZ));               // db: summed over the examples
        double[][] dX = Matrices.multiply(dZ, W.value());
        double[][] w = W.value(), dW = W.gradient();
        for (int o = 0; o < w.length; o++) {
            for (int i = 0; i < w[o].length; i++) {
                w[o][i] -= 0.1 * dW[o][i];                    // that is the optimizer's work
            }
        }
        return dX;
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
