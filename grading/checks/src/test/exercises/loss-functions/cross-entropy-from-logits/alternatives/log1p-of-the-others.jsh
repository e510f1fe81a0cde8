double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        int top = 0, t = 0;
        for (int k = 1; k < z[i].length; k++) {
            if (z[i][k] > z[i][top]) top = k;
            if (y[i][k] == 1) t = k;
        }
        double rest = 0;
        for (int k = 0; k < z[i].length; k++) {
            if (k != top) rest += Math.exp(z[i][k] - z[i][top]);
        }
        loss += z[i][top] - z[i][t] + Math.log1p(rest);
    }
    return loss / z.length;
}
