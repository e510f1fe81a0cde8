package chainrule.contract;

import java.util.ArrayList;
import java.util.List;

/** Numbers that code gave, with the sizes of the arrays that they came in. */
final class Answers {

    private static final double EXACT = 1e-6;
    private static final double ROUGH = 1e-3;

    private final List<Double> numbers = new ArrayList<>();
    private double tolerance = EXACT;

    void add(double number) {
        numbers.add(number);
    }

    void add(double[][]... arrays) {
        for (double[][] array : arrays) {
            add(array.length);
            for (double[] row : array) {
                add(row.length);
                for (double v : row) {
                    add(v);
                }
            }
        }
    }

    /** Finite differences are never exact. */
    void addRoughly(double[][] array) {
        tolerance = ROUGH;
        add(array);
    }

    /** Whether all are the same, but for the last digits. */
    boolean areLike(Answers other) {
        if (numbers.size() != other.numbers.size()) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            double a = numbers.get(i);
            double b = other.numbers.get(i);
            boolean alike =
                    Double.compare(a, b) == 0 || Math.abs(a - b) <= tolerance * (Math.abs(a) + Math.abs(b)) + 1e-9;
            if (!alike) {
                return false;
            }
        }
        return true;
    }
}
