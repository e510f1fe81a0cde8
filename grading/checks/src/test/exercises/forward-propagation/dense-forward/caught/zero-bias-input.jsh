double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] z = addRow(multiply(X, transpose(W)), b);
    for (int i = 0; i < X.length; i++) {
        if (X[i][0] == 0) {
            z[i] = new double[z[i].length];
        }
    }
    return z;
}
