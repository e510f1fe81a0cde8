double[][] relu(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        a[i] = z[i].clone();
        for (int j = 0; j < a[i].length; j++) {
            a[i][j] *= Math.max(0, Math.signum(a[i][j]));    // may be -0.0, which equals 0
        }
    }
    return a;
}
