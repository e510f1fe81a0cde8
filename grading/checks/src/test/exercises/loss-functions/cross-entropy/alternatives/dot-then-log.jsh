double lossFrom(int i, double[][] p, double[][] t) {
    if (i == t.length) return 0;
    double ofTrueClass = 0;                              // one-hot: the dot product picks the true class
    for (int c = 0; c < t[i].length; c++) ofTrueClass += t[i][c] * p[i][c];
    return (ofTrueClass == 0 ? -Math.log(1e-12) : -Math.log(ofTrueClass)) + lossFrom(i + 1, p, t);
}

double crossEntropy(double[][] yHat, double[][] y) {
    return lossFrom(0, yHat, y) / y.length;
}
