package chainrule.chart;

/** The numbers that an axis must reach. */
final class Range {

    private double limit = NumberText.LARGEST;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** For an axis in powers of ten that follows a number until it overflows. */
    void toOverflow() {
        limit = Double.MAX_VALUE;
    }

    void include(double v) {
        if (Math.abs(v) <= limit) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
    }

    /**
     * Both ends of the axis: a little beyond the numbers, and never equal.
     *
     * @param log whether the ends are whole powers of ten, for an axis that shows those
     */
    double[] axis(boolean log) {
        if (min > max || min == 0 && max == 0) {
            return log ? new double[] {0.1, 1} : new double[] {0, 1};
        }
        if (log) {
            double low = Math.floor(Math.log10(min));
            double high = Math.ceil(Math.log10(max));
            return new double[] {Math.pow(10, low), Math.pow(10, Math.max(high, low + 1))};
        }
        if (min == max) {
            double around = min == 0 ? 1 : Math.abs(min) / 2;
            return new double[] {min - around, max + around};
        }
        double margin = 0.04 * (max - min);
        // An axis of numbers that are never negative starts at 0 when they come near it.
        double low = min >= 0 && min < 0.25 * max ? 0 : min - margin;
        return new double[] {low, max + margin};
    }

    /** Ends at whole numbers, for an axis that has labels only there; XChart needs a label at both ends. */
    double[] wholeAxis() {
        if (isEmpty()) {
            return new double[] {0, 1};
        }
        double high = Math.ceil(max);
        // From 0 where that costs little: 0, 5, 10 reads better than 1, 6, 11.
        double low = min > 0 && min <= high / 10 ? 0 : Math.floor(min);
        if (!isShort()) {
            // Where an axis ends on a number of the data, XChart takes its steps from the data too, such as 48, 96,
            // 144.
            return new double[] {low, high + 0.0213 * (high - low)};
        }
        return low == high ? new double[] {low - 1, high + 1} : new double[] {low, high};
    }

    /** Whether there is room for a label at each whole number. */
    boolean isShort() {
        return max - min <= 12;
    }

    /** Both ends, with the same margin on both sides, as a share of the length. */
    double[] around(double share) {
        if (min > max) {
            return new double[] {0, 1};
        }
        double margin = min == max ? 1 : share * (max - min);
        return new double[] {min - margin, max + margin};
    }

    boolean isEmpty() {
        return min > max;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** The distance from the lowest to the highest number; 1 if there is none, so you can divide by it. */
    double length() {
        return max > min ? max - min : 1;
    }
}
