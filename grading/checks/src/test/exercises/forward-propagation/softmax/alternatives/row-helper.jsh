double[] softmaxRow(double[] z) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    double max = sorted[sorted.length - 1];
    double sum = 0;
    double[] p = new double[z.length];
    for (int j = 0; j < z.length; j++) {
        p[j] = Math.exp(z[j] - max);
        sum += p[j];
    }
    for (int j = 0; j < z.length; j++) {
        p[j] /= sum;
    }
    return p;
}

double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        p[i] = softmaxRow(z[i]);
    }
    return p;
}
