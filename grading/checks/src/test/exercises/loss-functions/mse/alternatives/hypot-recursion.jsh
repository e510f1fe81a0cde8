double lengthOf(double[][] p, double[][] t, int k) {
    if (k < 0) return 0;
    int cols = p[0].length;
    return Math.hypot(p[k / cols][k % cols] - t[k / cols][k % cols], lengthOf(p, t, k - 1));
}

double mse(double[][] yHat, double[][] y) {
    double length = lengthOf(yHat, y, yHat.length * yHat[0].length - 1);
    return length * length / yHat.length;
}
