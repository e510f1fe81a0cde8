double[][] sigmoid(double[][] z) {
    double[][] a = copy(z);
    for (double[] row : a) {
        for (int j = 0; j < row.length; j++) {
            row[j] = 1.0 / (1.0 + Math.exp(-row[j]));
        }
    }
    return a;
}
