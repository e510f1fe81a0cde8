double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double max = z[i][0];
        for (double v : z[i]) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (double v : z[i]) {
            sum += Math.exp(v - max);
        }
        double logit = 0;
        for (int k = 0; k < z[i].length; k++) {
            logit += y[i][k] * z[i][k];
        }
        loss += Math.log(sum);
    }
    return loss / z.length;
}
