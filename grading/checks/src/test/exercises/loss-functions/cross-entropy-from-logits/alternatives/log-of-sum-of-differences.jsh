double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double[] truth = y[i];
        int t = IntStream.range(0, truth.length).filter(k -> truth[k] == 1).findFirst().getAsInt();
        double[] d = new double[z[i].length];
        for (int k = 0; k < d.length; k++) {
            d[k] = z[i][k] - z[i][t];
        }
        Arrays.sort(d);
        double largest = d[d.length - 1];
        double sum = 0;
        for (double v : d) {
            sum += Math.exp(v - largest);
        }
        loss += (largest + Math.log(sum)) / z.length;
    }
    return loss;
}
