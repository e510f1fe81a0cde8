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
        double[][] w = W.value();
        double[][] dX = new double[dZ.length][w[0].length];
        for (int i = 0; i < dZ.length; i++) {
            double[][] dW = new double[w.length][w[0].length];
            double[][] db = new double[1][w.length];
            for (int o = 0; o < w.length; o++) {
                db[0][o] += dZ[i][o];
                for (int k = 0; k < w[0].length; k++) {
                    dW[o][k] += dZ[i][o] * x[i][k];
                    dX[i][k] += dZ[i][o] * w[o][k];
                }
            }
            W.setGradient(dW);
            b.setGradient(db);
        }
        return dX;
    }
}
