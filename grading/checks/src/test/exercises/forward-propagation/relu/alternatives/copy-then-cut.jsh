double[][] relu(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        a[i] = z[i].clone();
        for (int j = 0; j < a[i].length; j++) {
            if (a[i][j] <= 0) {
                a[i][j] = -0.0;
            }
        }
    }
    return a;
}
