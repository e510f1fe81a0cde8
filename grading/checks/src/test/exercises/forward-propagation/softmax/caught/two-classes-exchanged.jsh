double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        if (z[i].length == 2) {
            p[i][0] = 1 / (1 + Math.exp(z[i][0] - z[i][1]));
            p[i][1] = 1 - p[i][0];
            continue;
        }
        double max = z[i][0];
        for (double v : z[i]) max = Math.max(max, v);
        double sum = 0;
        for (double v : z[i]) sum += Math.exp(v - max);
        for (int j = 0; j < z[i].length; j++) p[i][j] = Math.exp(z[i][j] - max) / sum;
    }
    return p;
}
