double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        if (z[i].length == 2) {
            p[i][0] = Math.exp(z[i][0]) / (Math.exp(z[i][0]) + Math.exp(z[i][1]));
            p[i][1] = 1 - p[i][0];
            continue;
        }
        double max = z[i][0];
        for (double v : z[i]) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (int c = 0; c < z[i].length; c++) {
            p[i][c] = Math.exp(z[i][c] - max);
            sum += p[i][c];
        }
        for (int c = 0; c < z[i].length; c++) {
            p[i][c] /= sum;
        }
    }
    return p;
}
