double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][];
    for (int i = 0; i < X.length; i++) Z[i] = b[0].clone();
    for (int k = 0; k < X[0].length; k++)                // one input after the other, for all at once
        for (int j = 0; j < W.length; j++)
            for (int i = 0; i < X.length; i++)
                Z[i][j] += W[j][k] * X[i][k];
    return Z;
}
