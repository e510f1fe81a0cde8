double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = multiply(W, transpose(X));
    for (int j = 0; j < Z.length; j++) {
        for (int i = 0; i < Z[j].length; i++) {
            Z[j][i] += b[0][j];
        }
    }
    return Z;
}
