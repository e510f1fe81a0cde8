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
        double[][] db = new double[1][dZ[0].length];
        for (int j = 0; j < dZ[0].length; j++) {
            int sum = 0;
            for (int i = 0; i < dZ.length; i++) sum += dZ[i][j];
            db[0][j] = sum;
        }
        W.setGradient(multiply(transpose(dZ), x));
        b.setGradient(db);
        return multiply(dZ, W.value());
    }
}
