double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        int t = 0;
        for (int c = 1; c < z[i].length; c++) if (z[i][c] > z[i][t]) t = c;
        double m = z[i][t], sum = 0;
        for (double v : z[i]) sum += Math.exp(v - m);
        loss += m + Math.log(sum) - z[i][t];
    }
    return loss;
}
