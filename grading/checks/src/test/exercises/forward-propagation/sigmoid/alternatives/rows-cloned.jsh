double[][] sigmoid(double[][] z) {
    double[][] a = z.clone();
    for (int i = 0; i < a.length; i++) {
        a[i] = z[i].clone();
        for (int j = 0; j < a[i].length; j++) {
            a[i][j] = 1 / (1 + Math.exp(-z[i][j]));
        }
    }
    return a;
}
