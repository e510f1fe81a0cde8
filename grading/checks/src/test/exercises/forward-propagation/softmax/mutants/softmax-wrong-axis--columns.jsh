double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][z[0].length];
    for (int c = 0; c < z[0].length; c++) {
        double max = z[0][c];
        for (int i = 0; i < z.length; i++) {
            max = Math.max(max, z[i][c]);
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            p[i][c] = Math.exp(z[i][c] - max);
            sum += p[i][c];
        }
        for (int i = 0; i < z.length; i++) {
            p[i][c] /= sum;
        }
    }
    return p;
}
