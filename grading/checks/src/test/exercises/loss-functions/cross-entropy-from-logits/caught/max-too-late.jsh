double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        double m = Double.NEGATIVE_INFINITY, sum = 0, zt = 0;
        for (int c = 0; c < z[i].length; c++) {
            m = Math.max(m, z[i][c]);
            sum += Math.exp(z[i][c] - m);
            zt += y[i][c] * z[i][c];
        }
        loss += m + Math.log(sum) - zt;
    }
    return loss / z.length;
}
