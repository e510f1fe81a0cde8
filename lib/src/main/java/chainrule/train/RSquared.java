package chainrule.train;

/** The coefficient of determination, averaged over outputs. */
final class RSquared implements Metric {

    @Override
    public String name() {
        return "R²";
    }

    @Override
    public double value(double[][] yHat, double[][] y) {
        Metric.requireSameShape(this, yHat, y);
        double sum = 0;
        for (int c = 0; c < y[0].length; c++) {
            sum += ofColumn(yHat, y, c);
        }
        return sum / y[0].length;
    }

    /** If all targets are equal, there is nothing to explain: 1 for perfect predictions, 0 for others. */
    private static double ofColumn(double[][] yHat, double[][] y, int c) {
        double mean = 0;
        for (double[] row : y) {
            mean += row[c];
        }
        mean /= y.length;
        double residual = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            residual += (yHat[i][c] - y[i][c]) * (yHat[i][c] - y[i][c]);
            total += (y[i][c] - mean) * (y[i][c] - mean);
        }
        if (total == 0) {
            return residual == 0 ? 1 : 0;
        }
        return 1 - residual / total;
    }
}
