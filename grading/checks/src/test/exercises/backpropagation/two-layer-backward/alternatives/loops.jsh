double[][][] backward(double[][] X, double[][] Y, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    int n = X.length, in = X[0].length, hidden = W1.length, out = W2.length;
    double[][] dW1 = new double[hidden][in], db1 = new double[1][hidden];
    double[][] dW2 = new double[out][hidden], db2 = new double[1][out];
    for (int e = 0; e < n; e++) {                             // one example after the other
        double[] a = new double[hidden], da = new double[hidden];
        for (int h = 0; h < hidden; h++) {
            double z = b1[0][h];
            for (int i = 0; i < in; i++) z += W1[h][i] * X[e][i];
            a[h] = Math.max(0, z);
        }
        for (int o = 0; o < out; o++) {
            double yHat = b2[0][o];
            for (int h = 0; h < hidden; h++) yHat += W2[o][h] * a[h];
            double d = 2 * (yHat - Y[e][o]) / n;
            db2[0][o] += d;
            for (int h = 0; h < hidden; h++) {
                dW2[o][h] += d * a[h];
                da[h] += d * W2[o][h];
            }
        }
        for (int h = 0; h < hidden; h++) {
            if (a[h] <= 0) continue;
            db1[0][h] += da[h];
            for (int i = 0; i < in; i++) dW1[h][i] += da[h] * X[e][i];
        }
    }
    return new double[][][] {dW1, db1, dW2, db2};
}
