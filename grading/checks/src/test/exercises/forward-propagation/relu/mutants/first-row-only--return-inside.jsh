double[][] relu(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = Math.max(0, z[i][j]);
        }
        return a;
    }
    return a;
}
