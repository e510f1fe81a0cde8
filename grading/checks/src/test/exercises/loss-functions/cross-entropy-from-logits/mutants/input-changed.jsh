double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double max = Arrays.stream(z[i]).max().getAsDouble();
        double sum = 0;
        for (int k = 0; k < z[i].length; k++) {
            z[i][k] -= max;
            sum += Math.exp(z[i][k]);
        }
        for (int k = 0; k < z[i].length; k++) {
            loss += y[i][k] * (Math.log(sum) - z[i][k]);
        }
    }
    return loss / z.length;
}
