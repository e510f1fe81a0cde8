double crossEntropyFromLogits(double[][] z, double[][] y) {
    double[][] p = map(z, v -> Math.max(v, 1e-12));
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        for (int k = 0; k < z[i].length; k++) {
            sum += y[i][k] * Math.log(p[i][k]);
        }
    }
    return -sum / z.length;
}
