double[][] relu(double[][] z) {
    double[][] a = z.clone();
    for (int i = 0; i < a.length; i++) {
        a[i] = z[i].clone();
        for (int j = 0; j < a[i].length; j++) {
            a[i][j] = Math.max(0, z[i][j]);
        }
    }
    return a;
}
