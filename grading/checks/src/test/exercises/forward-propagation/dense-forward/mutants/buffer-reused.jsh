double[][] Z = new double[0][0];

double[][] dense(double[][] X, double[][] W, double[][] b) {
    if (Z.length != X.length || Z[0].length != W.length) {
        Z = new double[X.length][W.length];
    }
    multiplyTransposed(X, W, Z);
    addRow(Z, b, Z);
    return Z;
}
