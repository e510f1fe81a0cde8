double dotFrom(double[] u, double[] v, int first, int end) {
    if (end - first == 0) return 0;
    if (end - first == 1) return u[first] * v[first];
    int middle = (first + end) >>> 1;
    return dotFrom(u, v, first, middle) + dotFrom(u, v, middle, end);
}

double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][W.length];
    for (int j = W.length - 1; j >= 0; j--)
        for (int i = X.length - 1; i >= 0; i--)
            Z[i][j] = dotFrom(W[j], X[i], 0, W[j].length) + b[0][j];
    return Z;
}
