double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double m = Double.NEGATIVE_INFINITY;
        for (double v : z[i]) m = Math.max(m, v);
        double others = 0, zt = 0;
        for (int c = 0; c < z[i].length; c++) {
            if (z[i][c] != m) others += Math.exp(z[i][c] - m);      // the largest one is the 1 of log1p
            zt += y[i][c] * z[i][c];
        }
        loss += m + Math.log1p(others) - zt;
    }
    return loss / z.length;
}
