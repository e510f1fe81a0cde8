double[][] softmax(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int j = 0; j < z[0].length; j++) {
        double max = z[0][j];
        for (int i = 0; i < z.length; i++) {
            max = Math.max(max, z[i][j]);
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.exp(z[i][j] - max);
        }
        for (int i = 0; i < z.length; i++) {
            a[i][j] = Math.exp(z[i][j] - max) / sum;
        }
    }
    return a;
}
