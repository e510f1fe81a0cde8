double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        double sum = Arrays.stream(z[i]).map(v -> Math.exp(v)).sum();
        p[i] = Arrays.stream(z[i]).map(v -> Math.exp(v) / sum).toArray();
    }
    return p;
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    double[][] p = softmax(z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        for (int k = 0; k < z[i].length; k++) {
            sum += y[i][k] * Math.log(p[i][k]);
        }
    }
    return -sum / z.length;
}
