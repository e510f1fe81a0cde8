double logAdd(double a, double b) {                      // log(e^a + e^b)
    return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

double logSumTo(double[] row, int last) {
    return last == 0 ? row[0] : logAdd(row[last], logSumTo(row, last - 1));
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = z.length - 1; i >= 0; i--) {
        int t = 0;
        while (y[i][t] < 0.5) t++;
        loss += logSumTo(z[i], z[i].length - 1) - z[i][t];
    }
    return loss / z.length;
}
