double[][][] backward(double[][] X, double[][] Y,
                      double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] dW1 = new double[W1.length][W1[0].length], db1 = new double[1][W1.length];
    double[][] dW2 = new double[W2.length][W2[0].length], db2 = new double[1][W2.length];
    for (int i = 0; i < X.length; i++) {
        double[] a = new double[W1.length], back = new double[W1.length];
        for (int h = 0; h < a.length; h++) {
            double z = b1[0][h];
            for (int k = 0; k < X[i].length; k++) z += X[i][k] * W1[h][k];
            a[h] = z > 0 ? z : 0;
        }
        for (int o = 0; o < W2.length; o++) {
            double miss = b2[0][o] - Y[i][o];
            for (int h = 0; h < a.length; h++) miss += a[h] * W2[o][h];
            db2[0][o] += miss;
            for (int h = 0; h < a.length; h++) {
                dW2[o][h] += miss * a[h];
                if (a[h] > 0) back[h] += miss * W2[o][h];
            }
        }
        for (int h = 0; h < a.length; h++) {
            db1[0][h] += back[h];
            for (int k = 0; k < X[i].length; k++) dW1[h][k] += back[h] * X[i][k];
        }
    }
    double[][][] all = {dW1, db1, dW2, db2};
    for (double[][] part : all)
        for (double[] row : part)
            for (int j = 0; j < row.length; j++) row[j] = row[j] * 2 / X.length;
    return all;
}
