double crossEntropyFromLogits(double[][] z, double[][] y) {
    double total = 0;
    for (int i = 0; i < z.length; i++) {
        double l = z[i][0];
        for (int k = 1; k < z[i].length; k++) { double hi = Math.max(l, z[i][k]), lo = Math.min(l, z[i][k]); l = hi + Math.log1p(Math.exp(lo - hi)); }
        for (int k = 0; k < z[i].length; k++) if (y[i][k] == 1) total += l - z[i][k];
    }
    return total / y.length;
}
