double logSumExp(double[] z) {
    double max = Arrays.stream(z).max().getAsDouble();
    return max + Math.log(Arrays.stream(z).map(v -> Math.exp(v - max)).sum());
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        int t = 0;
        while (y[i][t] == 0) {
            t++;
        }
        loss += logSumExp(z[i]) - z[i][t];
    }
    return loss / z.length;
}
