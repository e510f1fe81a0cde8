double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        double max = z[i][0];
        for (double v : z[i]) max = Math.max(max, v);
        double sum = 0;
        for (int j = 0; j < z[i].length; j++) {
            double e = Math.exp(z[i][j] - max);
            sum += e;
            p[i][j] = e / sum;
        }
    }
    return p;
}
