double[][] logSoftmax(double[][] z) {
    double[][] logP = copy(z);
    for (double[] row : logP) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : row) {
            if (v > max) {
                max = v;
            }
        }
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            row[k] -= max;
            sum += Math.exp(row[k]);
        }
        for (int k = 0; k < row.length; k++) {
            row[k] -= Math.log(sum);
        }
    }
    return logP;
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    double[][] logP = logSoftmax(z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        for (int k = 0; k < z[i].length; k++) {
            sum -= y[i][k] * logP[i][k];
        }
    }
    return sum / z.length;
}
