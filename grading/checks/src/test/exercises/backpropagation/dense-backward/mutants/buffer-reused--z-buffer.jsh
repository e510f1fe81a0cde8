class MyDense implements Layer {
    private final Parameter W, b;
    private double[][] x, keptZ;                                  // the last batch

    MyDense(double[][] W, double[][] b) {
        this.W = new Parameter("W", W);
        this.b = new Parameter("b", b);
    }

    public List<Parameter> parameters() { return List.of(W, b); }

    public double[][] forward(double[][] x) {
        this.x = Matrices.copy(x);
        double[][] r = Matrices.addRow(Matrices.multiply(x, Matrices.transpose(W.value())), b.value()); if (keptZ == null || keptZ.length != r.length) { keptZ = r; return r; } for (int q = 0; q < r.length; q++) keptZ[q] = r[q]; return keptZ;
    }

    public double[][] backward(double[][] dZ) {
        double[][] dW = Matrices.multiply(Matrices.transpose(dZ), x);
        double[][] db = Matrices.columnSums(dZ);
        double[][] dX = Matrices.multiply(dZ, W.value());
        W.setGradient(dW);
        b.setGradient(db);
        return dX;
    }
}
