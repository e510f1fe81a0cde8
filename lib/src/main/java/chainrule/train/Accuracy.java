package chainrule.train;

/** The share of examples whose class is right. */
final class Accuracy implements Metric {

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public double value(double[][] yHat, double[][] y) {
        Metric.requireSameShape(this, yHat, y);
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if (label(yHat[i]) == label(y[i])) {
                right++;
            }
        }
        return (double) right / y.length;
    }

    /** The class a row stands for: its largest entry, the first of equals; of one entry, whether it is ½ or more. */
    static int label(double[] row) {
        if (row.length == 1) {
            return row[0] >= 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            if (row[j] > row[best]) {
                best = j;
            }
        }
        return best;
    }
}
