double[] lastW;
double last;

double weightedSum(double[] w, double[] x, double b) {
    if (w != lastW) {
        lastW = w;
        last = b;
        for (int i = 0; i < w.length; i++) {
            last += w[i] * x[i];
        }
    }
    return last;
}
