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
        int n = dZ.length;
        int out = W.value().length;
        int in = W.value()[0].length;
        double[][] dW = new double[out][in];
        double[][] db = new double[1][out];
        double[][] dX = new double[n][in];
        for (int e = 0; e < n; e++) {
            for (int o = 0; o < out; o++) {
                db[0][o] += dZ[e][o];
                for (int k = 0; k < in; k++) {
                    dW[o][k] -= dZ[e][o] * x[e][k];
                    dX[e][k] += dZ[e][o] * W.value()[o][k];
                }
            }
        }
        W.setGradient(dW);
        b.setGradient(db);
        return dX;
    }
}


