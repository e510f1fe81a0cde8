double[][] softmax(double[][] z) {
    double[][] e = map(z, v -> Math.exp(v));
    double[][] sums = columnSums(e);
    double[][] p = copy(e);
    for (double[] row : p) {
        for (int j = 0; j < row.length; j++) {
            row[j] /= sums[0][j];
        }
    }
    return p;
}
