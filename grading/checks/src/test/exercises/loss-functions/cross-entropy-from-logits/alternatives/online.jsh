double crossEntropyFromLogits(double[][] z, double[][] y) {
    double total = 0;
    for (int i = 0; i < z.length; i++) {
        double m = Double.NEGATIVE_INFINITY, s = 0, t = 0;
        for (int k = 0; k < z[i].length; k++) {
            if (z[i][k] > m) { s = s * Math.exp(m - z[i][k]) + 1; m = z[i][k]; } else s += Math.exp(z[i][k] - m);
            t += y[i][k] * z[i][k];
        }
        total += m - t + Math.log(s);
    }
    return total / z.length;
}
