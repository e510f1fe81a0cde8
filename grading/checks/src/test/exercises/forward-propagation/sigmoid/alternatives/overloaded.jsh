double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
}

double[][] sigmoid(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        a[i] = new double[z[i].length];
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = sigmoid(z[i][j]);
        }
    }
    return a;
}
