class MyDense implements Layer {
    final Parameter W, b;
    double[][] x;

    MyDense(double[][] W, double[][] b) {
        this.W = new Parameter("W", W);
        this.b = new Parameter("b", b);
    }

    public double[][] forward(double[][] x) {
        this.x = Matrices.copy(x);
        return Matrices.addRow(Matrices.multiplyTransposed(x, W.value()), b.value());
    }

    public double[][] backward(double[][] dZ) {
        for (double[] row : W.gradient()) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(b.gradient()[0], 0);
        for (int n = 0; n < dZ.length; n++) {
            add(dZ[n], x[n]);
        }
        return multiply(dZ, W.value());
    }

    void add(double[] d, double[] v) {
        for (int o = 0; o < d.length; o++) {
            b.gradient()[0][o] += d[o];
            for (int i = 0; i < v.length; i++) {
                W.gradient()[o][i] += d[o] * v[i];
            }
        }
    }

    public List<Parameter> parameters() {
        return List.of(W, b);
    }
}

double[][] multiply(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++)
        for (int k = 0; k < b.length; k++)
            for (int j = 0; j < b[0].length; j++)
                c[i][j] += a[i][k] * b[k][j];
    return c;
}
