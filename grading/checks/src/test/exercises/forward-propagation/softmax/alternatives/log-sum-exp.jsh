double[][] softmax(double[][] z) {
    double[][] a = copy(z);
    for (double[] row : a) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : row) {
            max = v > max ? v : max;
        }
        double sum = 0;
        for (double v : row) {
            sum += Math.exp(v - max);
        }
        double log = max + Math.log(sum);
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.exp(row[j] - log);
        }
    }
    return a;
}
