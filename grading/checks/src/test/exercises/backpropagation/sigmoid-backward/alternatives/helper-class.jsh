class Cell {
    final double out;
    Cell(double z) { out = z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z)); }
    double back(double upstream) { return (1 - out) * out * upstream; }
}

class MySigmoid implements Layer {
    private Cell[][] cells;

    public double[][] forward(double[][] z) {
        cells = new Cell[z.length][];
        double[][] a = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            cells[i] = new Cell[z[i].length];
            a[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) {
                cells[i][j] = new Cell(z[i][j]);
                a[i][j] = cells[i][j].out;
            }
        }
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][];
        for (int i = 0; i < da.length; i++) {
            dz[i] = new double[da[i].length];
            for (int j = 0; j < da[i].length; j++) dz[i][j] = cells[i][j].back(da[i][j]);
        }
        return dz;
    }
}
