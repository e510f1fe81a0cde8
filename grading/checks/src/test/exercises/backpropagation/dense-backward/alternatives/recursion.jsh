double dot(double[][] p, int row, double[][] q, int column, int from) {
    return from == q.length ? 0 : p[row][from] * q[from][column] + dot(p, row, q, column, from + 1);
}

double[][] product(double[][] p, double[][] q) {
    double[][] r = new double[p.length][q[0].length];
    for (int i = 0; i < r.length; i++)
        for (int j = 0; j < r[i].length; j++)
            r[i][j] = dot(p, i, q, j, 0);
    return r;
}

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
        double[][] t = new double[dZ[0].length][dZ.length];
        for (int i = 0; i < dZ.length; i++)
            for (int j = 0; j < dZ[i].length; j++)
                t[j][i] = dZ[i][j];
        W.setGradient(product(t, x));
        double[] sums = new double[t.length];
        int j = 0;
        for (double[] neuron : t) {
            for (double d : neuron) sums[j] += d;
            j++;
        }
        b.setGradient(new double[][] {sums});
        return product(dZ, W.value());
    }
}
