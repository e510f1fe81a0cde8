double[][] softmax(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        double max = z[i][0];
        for (double v : z[i]) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (int j = 0; j < z[i].length; j++) {
            if (z[i][j] == 0) {
                continue;
            }
            a[i][j] = Math.exp(z[i][j] - max);
            sum += Math.exp(z[i][j] - max);
        }
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = a[i][j] / sum;
        }
    }
    return a;
}
