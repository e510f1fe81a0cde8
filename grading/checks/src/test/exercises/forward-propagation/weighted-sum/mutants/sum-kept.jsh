double mySum = 0;

double weightedSum(double[] w, double[] x, double b) {
    for (int i = 0; i < w.length; i++) {
        mySum += w[i] * x[i];
    }
    return mySum + b;
}
