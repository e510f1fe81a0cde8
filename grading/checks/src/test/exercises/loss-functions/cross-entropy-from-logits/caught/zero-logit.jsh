double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double max = z[i][0];
        for (double v : z[i]) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (double v : z[i]) {
            if (v != 0) sum += Math.exp(v - max);
        }
        double logit = 0;
        for (int k = 0; k < z[i].length; k++) {
            logit += y[i][k] * z[i][k];
        }
        loss += max + Math.log(sum) - logit;
    }
    return loss / z.length;
}
