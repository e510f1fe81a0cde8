package chainrule.train;

import chainrule.data.OneHot;
import java.util.Arrays;

/** The share of examples whose class is right. */
final class Accuracy implements Metric {

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public double value(double[][] yHat, double[][] y) {
        Metric.requireSameShape(this, yHat, y);
        requireClasses(y);
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if (isNumber(yHat[i]) && OneHot.label(yHat[i]) == OneHot.label(y[i])) {
                right++;
            }
        }
        return (double) right / y.length;
    }

    void requireClasses(double[][] y) {
        int wrong = Targets.rowThatIsNoClass(y);
        if (wrong >= 0) {
            throw new IllegalArgumentException(
                    ("accuracy expects classes as targets, one-hot rows or one column of 0 and 1; row %d of y is %s."
                                    + " For numbers use Metric.rSquared() or Metric.meanSquaredError()")
                            .formatted(wrong, Targets.words(y[wrong])));
        }
    }

    /** NaN does not stand for a class: otherwise it would count as the first class. */
    private static boolean isNumber(double[] row) {
        return Arrays.stream(row).noneMatch(Double::isNaN);
    }
}
