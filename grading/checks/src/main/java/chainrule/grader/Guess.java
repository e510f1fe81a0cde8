package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a wrong array is, where the grader knows no mistake that gives it.
 *
 * @param id the misconception's name
 * @param says goes on from “Your dW …”
 */
record Guess(String id, String says) {

    static Optional<Guess> of(double[][] expected, double[][] got, List<Case.Size> sizes) {
        if (!Numbers.sameShape(expected, got)) {
            return Optional.of(shape(expected, got));
        }
        int[] at = Numbers.firstNotFinite(got);
        if (at != null) {
            return Optional.of(
                    new Guess("not-finite", "is %s in row %d, column %d.".formatted(got[at[0]][at[1]], at[0], at[1])));
        }
        if (Numbers.isZero(got)) {
            return Optional.of(new Guess("all-zero", "is zero everywhere: was it ever written?"));
        }
        if (expected.length == expected[0].length
                && expected.length > 1
                && Numbers.close(got, Matrices.transpose(expected), Numbers.TOLERANCE)) {
            return Optional.of(new Guess("transposed", "is the transpose of the right one."));
        }
        return leftOut(expected, got).or(() -> ratio(expected, got, sizes));
    }

    /** Zeros where a loop did not come. */
    private static Optional<Guess> leftOut(double[][] expected, double[][] got) {
        int lastRow = expected.length - 1;
        int lastColumn = expected[0].length - 1;
        if (reaches(expected, got, (i, j) -> i < lastRow)) {
            return Optional.of(new Guess(
                    "last-row-left-out", "has zeros in its last row: the loop over the rows ends one too early."));
        }
        if (reaches(expected, got, (i, j) -> j < lastColumn)) {
            return Optional.of(new Guess(
                    "last-column-left-out",
                    "has zeros in its last column: the loop over the columns ends one too early."));
        }
        return reaches(expected, got, (i, j) -> i == 0)
                ? Optional.of(new Guess(
                        "first-row-only",
                        "is right in its first row alone: one loop over the rows, and in it one over the columns."))
                : Optional.empty();
    }

    private static boolean reaches(double[][] expected, double[][] got, Reached reached) {
        double[][] zeros = Matrices.map(expected, v -> 0);
        return Numbers.close(got, Reached.partly(expected, zeros, reached), Numbers.TOLERANCE);
    }

    private static Guess shape(double[][] expected, double[][] got) {
        String is = Matrices.shape(got);
        String should = Matrices.shape(expected);
        boolean transposed = is.equals(expected[0].length + "×" + expected.length);
        return transposed
                ? new Guess("transposed", "has shape %s, which is the transpose of %s.".formatted(is, should))
                : new Guess("wrong-shape", "has shape %s; it should have %s.".formatted(is, should));
    }

    private static Optional<Guess> ratio(double[][] expected, double[][] got, List<Case.Size> sizes) {
        int entries = expected.length * expected[0].length;
        String all = entries == 1 ? "" : ", in all %d entries".formatted(entries);
        return ratios(sizes).entrySet().stream()
                .filter(r -> Numbers.close(got, Numbers.times(r.getKey(), expected), Numbers.TOLERANCE))
                .map(r -> new Guess(r.getValue().id(), r.getValue().says().formatted(all)))
                .findFirst();
    }

    private static Map<Double, Guess> ratios(List<Case.Size> sizes) {
        Map<Double, Guess> known = new LinkedHashMap<>();
        known.put(-1.0, new Guess("sign", "is the right one with the opposite sign%s."));
        sizes.forEach(
                s -> put(known, s.value(), String.valueOf(s.value()), s.symbol(), s.value() + " is " + s.meaning()));
        List<Case.Size> rest = new ArrayList<>(sizes);
        for (Case.Size a : sizes) {
            for (Case.Size b : rest) {
                int product = a.value() * b.value();
                String what = a == b ? a.meaning() + " squared" : a.meaning() + " times " + b.meaning();
                put(known, product, String.valueOf(product), a.symbol() + "-" + b.symbol(), product + " is " + what);
            }
            rest.remove(a);
        }
        put(known, 2, "2", "2", "look for a 2 in the formula, and in yours");
        put(known, Math.log(2), "ln 2", "ln2", "was the logarithm taken to base 2, or e?");
        return known;
    }

    private static void put(Map<Double, Guess> known, double factor, String text, String id, String why) {
        String name = id.toLowerCase(java.util.Locale.ROOT);
        known.putIfAbsent(
                factor, new Guess("times-" + name, "is exactly " + text + " times the right one%s: " + why + "."));
        known.putIfAbsent(
                1 / factor,
                new Guess("divided-by-" + name, "is exactly 1/" + text + " of the right one%s: " + why + "."));
    }
}
