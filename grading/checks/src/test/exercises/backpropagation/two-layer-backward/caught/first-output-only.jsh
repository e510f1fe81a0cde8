double[][][] backward(double[][] X, double[][] Y,
                      double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    int N = X.length, in = X[0].length, hid = W1.length, out = W2.length;
    double[][] Z1 = new double[N][hid], A1 = new double[N][hid], yHat = new double[N][out];
    for (int i = 0; i < N; i++) {
        for (int h = 0; h < hid; h++) {
            Z1[i][h] = b1[0][h];
            for (int k = 0; k < in; k++) Z1[i][h] += W1[h][k] * X[i][k];
            A1[i][h] = Math.max(0, Z1[i][h]);
        }
        for (int o = 0; o < out; o++) {
            yHat[i][o] = b2[0][o];
            for (int h = 0; h < hid; h++) yHat[i][o] += W2[o][h] * A1[i][h];
        }
    }
    double[][] dW1 = new double[hid][in], db1 = new double[1][hid];
    double[][] dW2 = new double[out][hid], db2 = new double[1][out];
    for (int i = 0; i < N; i++) {
        double[] dA1 = new double[hid];
        for (int o = 0; o < out; o++) {
            double d = 2.0 / N * (yHat[i][o] - Y[i][o]);
            db2[0][o] += d;
            for (int h = 0; h < hid; h++) {
                dW2[o][h] += d * A1[i][h];
                if (o == 0) dA1[h] = d * W2[o][h];
            }
        }
        for (int h = 0; h < hid; h++) {
            double d = Z1[i][h] > 0 ? dA1[h] : 0;
            db1[0][h] += d;
            for (int k = 0; k < in; k++) dW1[h][k] += d * X[i][k];
        }
    }
    return new double[][][] {dW1, db1, dW2, db2};
}
