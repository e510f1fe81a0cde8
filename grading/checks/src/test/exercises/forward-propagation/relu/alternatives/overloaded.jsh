double relu(double v) {
    return Math.max(0, v);
}

double[][] relu(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        a[i] = new double[z[i].length];
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = relu(z[i][j]);
        }
    }
    return a;
}
