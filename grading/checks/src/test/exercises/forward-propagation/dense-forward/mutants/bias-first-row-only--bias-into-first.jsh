double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = multiply(X, transpose(W));
    for (int j = 0; j < b[0].length; j++) {
        Z[0][j] += b[0][j];
    }
    return Z;
}
