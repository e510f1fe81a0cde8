double[][] softmax(double[][] z) {
    // 1 / the sum of e^(other - this): e^1000 is infinite, and 1/infinity is 0, as it should be
    double[][] p = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z[i].length; j++) {
            double sum = 0;
            for (double other : z[i]) {
                sum += Math.exp(other - z[i][j]);
            }
            p[i][j] = 1 / sum;
        }
    }
    return p;
}
