double[][] lastX, P;

double[][] dense(double[][] X, double[][] W, double[][] b) {
    if (X != lastX) {
        lastX = X;
        P = multiplyTransposed(X, W);
    }
    return addRow(P, b);
}
