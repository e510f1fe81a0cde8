double neuron(double[] w, double[] x, double b) {
    double z = b;
    for (int k = 0; k < w.length; k++) {
        z += w[k] * x[k];
    }
    return z;
}

double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][W.length];
    for (int j = 0; j < W.length; j++) {
        for (int i = 0; i < X.length; i++) {
            Z[i][j] = neuron(W[j], X[i], b[0][j]);
        }
    }
    return Z;
}
