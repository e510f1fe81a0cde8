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
        for (double[] row : dZ) {
            Arrays.fill(row, 0);                              // done with it
        }
        return dX;
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
