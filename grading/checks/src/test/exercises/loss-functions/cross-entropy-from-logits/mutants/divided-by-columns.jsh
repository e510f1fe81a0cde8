double crossEntropyFromLogits(double[][] z, double[][] y) {
    double total = 0;
    for (int i = 0; i < z.length; i++) {
        double max = z[i][0];
        for (double v : z[i]) max = Math.max(max, v);
        double sum = 0;
        for (double v : z[i]) sum += Math.exp(v - max);
        double logSum = max + Math.log(sum);
        for (int c = 0; c < z[i].length; c++) total += y[i][c] * (logSum - z[i][c]);
    }
    return total / z[0].length;
}
