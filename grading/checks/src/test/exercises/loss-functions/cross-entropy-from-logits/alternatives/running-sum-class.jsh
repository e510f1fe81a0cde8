class LogSum {
    double max = Double.NEGATIVE_INFINITY, sum = 0;

    LogSum add(double v) {
        double higher = Math.max(max, v);
        sum = sum * Math.exp(max - higher) + Math.exp(v - higher);
        max = higher;
        return this;
    }

    double minus(double v) { return (max - v) + Math.log(sum); }
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    double loss = 0;
    for (int i = 0; i < z.length; i++) {
        LogSum all = new LogSum();
        for (double v : z[i]) all.add(v);
        for (int c = 0; c < z[i].length; c++)
            if (y[i][c] > 0) loss += all.minus(z[i][c]);
    }
    return loss / z.length;
}
