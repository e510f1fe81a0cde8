double[][] lastW, T;

double[][] dense(double[][] X, double[][] W, double[][] b) {
    if (W != lastW) {
        lastW = W;
        T = transpose(W);
    }
    return addRow(multiply(X, T), b);
}
