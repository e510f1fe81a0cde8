double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        double max = Arrays.stream(z[i]).max().getAsDouble();
        double sum = Arrays.stream(z[i]).map(v -> Math.exp(v - max)).sum();
        p[i] = Arrays.stream(z[i]).map(v -> Math.exp(v - max) / sum).toArray();
    }
    return p;
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    double[][] p = softmax(z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        for (int k = 0; k < z[i].length; k++) {
            sum += y[i][k] * Math.log(Math.min(Math.max(p[i][k], 1e-4), 1 - 1e-4));
        }
    }
    return -sum / z.length;
}
