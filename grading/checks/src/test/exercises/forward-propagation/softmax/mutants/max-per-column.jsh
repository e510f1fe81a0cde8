double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        double sum = 0;
        for (int c = 0; c < z[0].length; c++) {
            double max = z[0][c];
            for (double[] row : z) {
                max = Math.max(max, row[c]);
            }
            p[i][c] = Math.exp(z[i][c] - max);
            sum += p[i][c];
        }
        for (int c = 0; c < z[0].length; c++) {
            p[i][c] /= sum;
        }
    }
    return p;
}
