class RunningSum {
    private double max = Double.NEGATIVE_INFINITY, sum = 0;

    void add(double v) {
        if (v > max) {
            sum = sum * Math.exp(max - v) + 1;
            max = v;
        } else {
            sum += Math.exp(v - max);
        }
    }

    double share(double v) { return Math.exp(v - max) / sum; }
}

double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
        RunningSum all = new RunningSum();
        for (double v : z[i]) all.add(v);
        for (int j = 0; j < z[i].length; j++) p[i][j] = all.share(z[i][j]);
    }
    return p;
}
