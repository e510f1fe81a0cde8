double[][] softmax(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        double sum = 0;
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = Math.exp(z[i][j]);
            sum += Math.exp(z[i][j]);
        }
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = a[i][j] / sum;
        }
    }
    return a;
}
