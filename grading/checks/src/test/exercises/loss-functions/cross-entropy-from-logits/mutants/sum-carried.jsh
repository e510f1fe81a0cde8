double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        for (double v : z[i]) {
            sum += Math.exp(v);
        }
        double logit = 0;
        for (int k = 0; k < z[i].length; k++) {
            logit += y[i][k] * z[i][k];
        }
        loss += Math.log(sum) - logit;
    }
    return loss / z.length;
}
