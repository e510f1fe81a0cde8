double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = transpose(multiply(W, transpose(X)));
    for (double[] row : Z) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j] + b[0][j];
        }
    }
    return Z;
}
