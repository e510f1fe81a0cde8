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
        double[][] dW = new double[W.value().length][W.value()[0].length];
        for (int n = 0; n < dZ.length; n++)
            for (int o = 0; o < dW.length; o++)
                for (int i = 0; i < dW[0].length; i++)
                    dW[o][i] = dZ[n][o] * x[n][i];
        W.setGradient(dW);
        b.setGradient(Matrices.columnSums(dZ));
        return Matrices.multiply(dZ, W.value());
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
