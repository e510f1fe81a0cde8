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
        double[] bias = b.value()[0], db = b.gradient()[0];
        for (int o = 0; o < bias.length; o++) {
            bias[o] -= 0.1 * db[o];                           // that is the optimizer's work
        }
        return Matrices.multiply(dZ, W.value());
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
