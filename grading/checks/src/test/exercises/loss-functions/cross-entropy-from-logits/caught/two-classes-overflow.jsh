double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        if (z[i].length == 2) {
            int t = y[i][0] == 1 ? 0 : 1;
            loss += Math.log(1 + Math.exp(z[i][1 - t] - z[i][t]));
            continue;
        }
        double m = z[i][0], zt = 0, sum = 0;
        for (int c = 0; c < z[i].length; c++) {
            m = Math.max(m, z[i][c]);
            zt += y[i][c] * z[i][c];
        }
        for (double v : z[i]) sum += Math.exp(v - m);
        loss += m + Math.log(sum) - zt;
    }
    return loss / z.length;
}
