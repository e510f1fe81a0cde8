class MySoftmaxCrossEntropy implements Loss {
    double[] softmax(double[] row) {
        double max = row[0];
        for (int c = 1; c < row.length; c++) if (row[c] > max) max = row[c];
        double[] p = new double[row.length];
        double sum = 0;
        for (int c = 0; c < row.length; c++) {
            p[c] = Math.exp(row[c] - max);
            sum += p[c];
        }
        for (int c = 0; c < row.length; c++) p[c] = p[c] / sum;
        return p;
    }

    public double value(double[][] z, double[][] y) {
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            double[] p = softmax(z[i]);
            for (int c = 0; c < p.length; c++) {
                loss += -y[i][c] * Math.log(p[c] + 1e-9);
            }
        }
        return loss / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] dz = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            dz[i] = softmax(z[i]);
            for (int c = 0; c < dz[i].length; c++) {
                dz[i][c] = (dz[i][c] - y[i][c]) / z.length;
            }
        }
        return dz;
    }
}
