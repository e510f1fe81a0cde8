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
        double[][] db = new double[1][W.value().length];
        double[][] dX = new double[x.length][W.value()[0].length];
        for (int n = 0; n < dZ.length; n++) {
            for (int o = 0; o < dW.length; o++) {
                for (int i = 0; i < dW[0].length; i++) {
                    dW[o][i] += dZ[n][o] * x[n][i];
                }
            }
        }
        for (int n = 0; n < dZ.length - 1; n++) {
            for (int o = 0; o < dW.length; o++) {
                db[0][o] += dZ[n][o];
            }
        }
        for (int n = 0; n < dZ.length; n++) {
            for (int o = 0; o < dW.length; o++) {
                for (int i = 0; i < dX[0].length; i++) {
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
