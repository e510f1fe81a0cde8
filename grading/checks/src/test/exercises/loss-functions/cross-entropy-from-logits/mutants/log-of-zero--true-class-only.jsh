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
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        int t = 0;
        while (y[i][t] == 0) {
            t++;
        }
        loss += -Math.log(softmax(z)[i][t]);
    }
    return loss / z.length;
}
