double[][] relu(double[][] z) {
    double[][] a = z.clone();
    for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a[i].length; j++) {
            a[i][j] = Math.max(0, a[i][j]);
        }
    }
    return a;
}
