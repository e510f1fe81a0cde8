double square(double d) { return d * d; }
double rows(double[][] a, double[][] b, int i) {
    if (i == a.length) return 0;
    double s = 0;
    for (int c = 0; c < a[i].length; c++) s += square(Math.abs(a[i][c] - b[i][c]));
    return s + rows(a, b, i + 1);
}
double mse(double[][] yHat, double[][] y) { return rows(yHat, y, 0) / (double) y.length; }
