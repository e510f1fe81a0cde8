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
        int out = W.value().length, in = W.value()[0].length;
        double[][] dW = new double[out][in];
        double[][] db = new double[1][out];
        double[][] dX = new double[dZ.length][in];
        for (int n = 0; n < dZ.length; n++) {
            for (int o = 0; o < out; o++) {
                db[0][o] += dZ[n][o];
                for (int i = 0; i < in; i++) {
                    dW[o][i] += dZ[n][o] * x[n][i];
                    dX[n][i] += dZ[n][o] * W.value()[o][i];
                }
            }
        }
        W.setGradient(dW);
        b.setGradient(db);
        return dX;
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
