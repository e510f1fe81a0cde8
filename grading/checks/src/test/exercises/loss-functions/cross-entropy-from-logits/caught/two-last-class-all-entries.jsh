double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double m = z[i][0], sum = 0, zt = 0;
        for (double v : z[i]) m = Math.max(m, v);
        for (int c = 0; c < z[i].length - 1; c++) sum += Math.exp(z[i][c] - m);
        for (int c = 0; c < z[i].length; c++) zt += y[i][c] * z[i][c];
        loss += m + Math.log(sum) - zt;
    }
    return loss / (z.length * z[0].length);
}
