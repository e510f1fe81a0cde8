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
        double[] db = new double[W.value().length];
        for (double[] row : dZ) for (int o = 0; o < db.length; o++) db[o] = row[o];
        W.setGradient(Matrices.transposeMultiply(dZ, x));
        b.setGradient(new double[][] {db});
        return Matrices.multiply(dZ, W.value());
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}
