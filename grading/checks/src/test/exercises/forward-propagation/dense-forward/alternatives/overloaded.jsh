double dense(double[] x, double[] w) {
    double s = 0;
    for (int k = 0; k < x.length; k++) {
        s += x[k] * w[k];
    }
    return s;
}

double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][W.length];
    for (int i = 0; i < X.length; i++) {
        for (int j = 0; j < W.length; j++) {
            double sum = dense(X[i], W[j]);
            for (int k = 0; k < X[0].length; k++) {
                ;
            }
            Z[i][j] = sum + b[0][j];
        }
    }
    return Z;
}
