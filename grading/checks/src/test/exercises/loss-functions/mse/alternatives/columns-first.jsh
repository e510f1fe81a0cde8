double mse(double[][] yHat, double[][] y) {
    double[][] d = hadamard(subtract(yHat, y), subtract(yHat, y));
    double total = 0;
    for (int c = 0; c < d[0].length; c++) { double s = 0; for (double[] row : d) s += row[c]; total += s / d.length; }
    return total;
}
