package chainrule.exercises.backpropagation.numericalgradient;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Locale;

/**
 * f(x) = Σ w x³ + (Σ x)²: it is curved, so one-sided differences show, and every entry affects the slope of every
 * other.
 */
final class CubicCase {

    private static final double H = 1e-5;

    /** Above h² and rounding (1e-10), and below the error of a one-sided difference (1e-6). */
    private static final double TOLERANCE = 1e-7;

    private static final double FARTHEST = 5e-4;

    private static final String PILE_UP =
            "is computed while earlier entries are still moved. Put each entry back before you move the next one.";

    private final Case c;
    private final double[][] w;
    private final double[][] x;

    CubicCase(Case c) {
        this.c = c;
        // Small: f is called twice for each entry.
        int rows = c.size("rows", "the number of rows", 1);
        int columns = c.size("columns", "the number of columns", 1);
        w = c.matrix("w", rows, columns);
        x = c.matrix("x", rows, columns);
    }

    private double f(double[][] at) {
        double sum = total(at);
        return total(Matrices.hadamard(w, Matrices.map(at, v -> v * v * v))) + sum * sum;
    }

    void check(NumericalGradient student) {
        double[][] lent = c.lend("x");
        RecordedFunction f = new RecordedFunction(this::f, x, lent);
        double[][] got = student.of(f, lent);
        Comparison comparison = expect(f.sharesRows());
        if (f.farthest() == 0) {
            comparison.notFinite(
                    "h-zero", "is not finite, because it is divided by 0. Is h 0, as 1 / 100000 is in Java?");
        }
        comparison
                .mistake(
                        "f-of-the-same",
                        "is zero everywhere: f gives the same number both times. Is one entry of the array that f gets moved by 1e-5?"
                                + " Too small an h is lost in rounding, and clone() of a double[][] shares the rows with x.",
                        () -> f.isAlikeInPairs() ? Matrices.map(x, v -> 0) : null)
                .mistake(
                        "h-too-large",
                        String.format(
                                Locale.ROOT,
                                "is not accurate enough: an entry is moved by %.3g, which is too far for the slope at x. Take 1e-5.",
                                f.farthest()),
                        () -> f.farthest() > FARTHEST && f.isEven() ? got : null)
                .mistake(
                        "wrong-entry-moved",
                        "is not the slope at x: an entry is sometimes moved far away. Does it get the old number of another"
                                + " entry, plus h?",
                        () -> f.farthest() > FARTHEST && !f.isEven() ? got : null)
                .mistake(
                        "h-too-small",
                        String.format(
                                Locale.ROOT,
                                "is only noise: an entry is moved by no more than %.3g, and the difference is lost in rounding. Take 1e-5.",
                                f.farthest()),
                        () -> f.farthest() > 0 && f.farthest() < 5e-9 ? got : null)
                .seen("entry-not-restored", PILE_UP, () -> f.pilesUp() ? got : null)
                .check(got);
        // A small h hides it from the numbers.
        c.require(
                !f.movesSeveral(),
                "entry-not-restored",
                "Your method calls f while several entries are moved. Put each entry back before you move the next one.");
        c.require(
                f.farthest() <= FARTHEST,
                "h-too-large",
                String.format(
                        Locale.ROOT,
                        "Your method moves an entry by %.3g, which is too far for the slope at x. Take 1e-5.",
                        f.farthest()));
    }

    /** @param sharesRows whether f was given an array that is not x but contains rows of x */
    private Comparison expect(boolean sharesRows) {
        double sum = total(x);
        double[][] right =
                Matrices.add(Matrices.hadamard(w, Matrices.map(x, v -> 3 * v * v)), Matrices.map(x, v -> 2 * sum));
        return steps(c.expect("∂f/∂x", right))
                .within(TOLERANCE)
                .ratio(
                        "divided-by-h",
                        2,
                        "is twice the right one. The distance from x − h to x + h is 2h: divide by that.")
                .ratio(
                        "precedence-2h",
                        H * H,
                        "is h² times the right one. In Java, / 2 * h divides by 2 and then multiplies by h: write / (2 * h).")
                .ratio(
                        "precedence-2h",
                        4 * H * H,
                        "is multiplied by 2h instead of being divided by it. Mind the brackets: / (2 * h).")
                .ratio("times-h", 2 * H * H, "is multiplied by h. Divide the difference by the whole distance, 2h.")
                .ratio(
                        "divided-by-h-squared",
                        2 / H,
                        "is the difference divided by h². Divide by the whole distance, 2h.")
                .ratio("not-divided", 2 * H, "is only the difference. Divide it by the whole distance, 2h.")
                .ratio("divided-by-2", H, "is the difference divided by 2. Divide by the whole distance, 2h.")
                .ratio(
                        "nudges-swapped",
                        -1,
                        "has the opposite sign. The difference must be f(x + h) − f(x − h), in this order.")
                .mistake(
                        "forward-difference",
                        "is (f(x + h) − f(x)) / h, the slope to the right only. Go to both sides, which is far more accurate.",
                        () -> each((i, j) -> (f(moved(i, j, H)) - f(x)) / H))
                .mistake(
                        "backward-difference",
                        "is (f(x) − f(x − h)) / h, the slope to the left only. Go to both sides, which is far more accurate.",
                        () -> each((i, j) -> (f(x) - f(moved(i, j, -H))) / H))
                .mistake(
                        "one-sided-over-2h",
                        sharesRows
                                ? "goes to one side only: x.clone() copies only the outer array and shares the rows with x, so −h only undoes +h. Copy the rows too, with copy(x)."
                                : "goes to one side only, and is divided by 2h. After + h, subtract 2h to get to x − h"
                                        + " (or start from a fresh copy).",
                        () -> each((i, j) -> (f(moved(i, j, H)) - f(x)) / (2 * H)))
                .mistake(
                        "all-entries-moved",
                        "is the same in each entry, because all entries of x are moved at once. Move one at a time.",
                        () -> Matrices.map(x, v -> total(right)))
                .mistake("entry-not-restored", PILE_UP, () -> piledUp(right))
                .mistake("entry-not-restored", PILE_UP, () -> leftBehind(-H))
                .mistake("entry-not-restored", PILE_UP, () -> leftBehind(H))
                .mistake(
                        "columns-left-out",
                        "is 0 in the last columns: the loop over the columns ends at the number of rows. Let it end at the number of columns, x[0].length.",
                        () -> each((i, j) -> j < x.length ? right[i][j] : 0));
    }

    /** What students compute in place of the difference of f at x + h and x − h. */
    private Comparison steps(Comparison comparison) {
        return comparison
                .mistake(
                        "uneven-steps",
                        "uses f at x + h and at x − 2h. Go equally far to both sides of the old value.",
                        () -> each((i, j) -> (f(moved(i, j, H)) - f(moved(i, j, -2 * H))) / (2 * H)))
                .mistake(
                        "uneven-steps",
                        "uses f at x + 2h and at x − h. Go equally far to both sides of the old value.",
                        () -> each((i, j) -> (f(moved(i, j, 2 * H)) - f(moved(i, j, -H))) / (2 * H)))
                .mistake(
                        "difference-absolute",
                        "is the absolute value of the slope. Where f falls, the slope must be below 0.",
                        () -> each((i, j) -> Math.abs(f(moved(i, j, H)) - f(moved(i, j, -H))) / (2 * H)))
                .mistake(
                        "values-added",
                        "uses f(x + h) + f(x − h). Take their difference.",
                        () -> each((i, j) -> (f(moved(i, j, H)) + f(moved(i, j, -H))) / (2 * H)))
                .mistake(
                        "values-added",
                        "is f(x + h) + f(x − h) / 2h. Take the difference, in brackets, and then divide.",
                        () -> each((i, j) -> f(moved(i, j, H)) + f(moved(i, j, -H)) / (2 * H)))
                .mistake(
                        "brackets",
                        "is f(x + h) − f(x − h) / 2h: Java divides before it subtracts. Put brackets around the difference.",
                        () -> each((i, j) -> f(moved(i, j, H)) - f(moved(i, j, -H)) / (2 * H)))
                .mistake(
                        "f-itself",
                        "is f(x) in every entry. Return the slope: how f changes when one entry moves.",
                        () -> each((i, j) -> f(x)))
                .mistake(
                        "float",
                        "is only noise: the values of f are kept in a float, which holds seven digits. The difference is in the"
                                + " later digits, so use double.",
                        () -> each((i, j) -> ((float) f(moved(i, j, H)) - (float) f(moved(i, j, -H))) / (2 * H)));
    }

    private interface Entry {
        double at(int i, int j);
    }

    private double[][] each(Entry e) {
        double[][] all = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[0].length; j++) {
                all[i][j] = e.at(i, j);
            }
        }
        return all;
    }

    private double[][] moved(int i, int j, double by) {
        double[][] copy = Matrices.copy(x);
        copy[i][j] += by;
        return copy;
    }

    /** One copy goes up and one goes down, entry after entry, so each difference contains all slopes so far. */
    private static double[][] piledUp(double[][] right) {
        double[][] sums = Matrices.copy(right);
        double sum = 0;
        for (double[] row : sums) {
            for (int j = 0; j < row.length; j++) {
                sum += row[j];
                row[j] = sum;
            }
        }
        return sums;
    }

    /** Each entry is left changed by the given amount. */
    private double[][] leftBehind(double by) {
        double[][] at = Matrices.copy(x);
        return each((i, j) -> {
            at[i][j] = x[i][j] + H;
            double up = f(at);
            at[i][j] = x[i][j] - H;
            double down = f(at);
            at[i][j] = x[i][j] + by;
            return (up - down) / (2 * H);
        });
    }

    static double total(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
