double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = multiplyTransposed(X, W);
    addRow(Z, b, Z);
    return Z;
}
