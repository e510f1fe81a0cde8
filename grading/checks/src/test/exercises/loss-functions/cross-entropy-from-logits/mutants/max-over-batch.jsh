double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    double max = z[0][0];
    for (double[] row : z) {
        for (double v : row) {
            max = Math.max(max, v);
        }
    }
    for (int i = 0; i < z.length; i++) {
        double sum = 0;
        for (double v : z[i]) {
            sum += Math.exp(v - max);
        }
        double logit = 0;
        for (int k = 0; k < z[i].length; k++) {
            logit += y[i][k] * z[i][k];
        }
        loss += max + Math.log(sum) - logit;
    }
    return loss / z.length;
}
