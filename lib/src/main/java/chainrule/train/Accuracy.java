package chainrule.train;

import chainrule.data.OneHot;

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
            if (OneHot.label(yHat[i]) == OneHot.label(y[i])) {
                right++;
            }
        }
        return (double) right / y.length;
    }
}
