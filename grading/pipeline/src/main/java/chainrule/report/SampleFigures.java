package chainrule.report;

import java.util.Arrays;

/** Mean, median and standard deviation of some numbers. */
final class SampleFigures {

    private SampleFigures() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The standard deviation of a sample, with n − 1; 0 for fewer than two numbers. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
