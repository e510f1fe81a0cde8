package chainrule.exercises.backpropagation.numericalgradient;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Locale;

/** f(x) = Σ w x³ + (Σ x)²: curved, so that one-sided differences show; every entry acts on every other. */
final class CubicCase {

    private static final double H = 1e-5;

    /** Above h² and rounding (1e-10), below what a one-sided difference is wrong by (1e-6). */
    private static final double TOLERANCE = 1e-7;

    private static final String PILE_UP =
            "is taken while entries before it were still moved. Put each entry back before you move the next.";

    private final Case c;
    private final double[][] w;
    private final double[][] x;

    CubicCase(Case c) {
        this.c = c;
        // Small: f is called twice for each entry.
        int rows = c.given("rows", "the number of rows", 3);
        // Wide: where rows are counted for columns, the last columns stay 0 instead of an exception.
        int columns = c.given("columns", "the number of columns", rows + 2);
        w = c.matrix("w", rows, columns);
        x = c.matrix("x", rows, columns);
    }

    private double f(double[][] at) {
        double sum = total(at);
        return total(Matrices.hadamard(w, Matrices.map(at, v -> v * v * v))) + sum * sum;
    }

    void check(NumericalGradient student) {
        Recorded f = new Recorded(this::f, x);
        double[][] got = student.of(f, c.lend("x"));
        expect().mistake(
                        "f-of-the-same",
                        "is zero everywhere: f saw the same numbers both times. Is an entry really moved, also in the"
                                + " copy? clone() of a double[][] copies the rows' addresses, so both share the rows.",
                        () -> Matrices.map(x, v -> 0))
                .mistake(
                        "h-too-large",
                        String.format(
                                Locale.ROOT,
                                "is not exact enough: an entry was moved by %.3g, too far to be the slope at x. Take 1e-5.",
                                f.farthest()),
                        () -> f.farthest() > 5e-4 ? got : null)
                .mistake(
                        "h-too-small",
                        String.format(
                                Locale.ROOT,
                                "is noise: an entry was moved by %.3g only, and rounding swallows the difference. Take 1e-5.",
                                f.farthest()),
                        () -> f.farthest() > 0 && f.farthest() < 5e-9 ? got : null)
                .check(got);
    }

    private Comparison expect() {
        double sum = total(x);
        double[][] right =
                Matrices.add(Matrices.hadamard(w, Matrices.map(x, v -> 3 * v * v)), Matrices.map(x, v -> 2 * sum));
        return c.expect("∂f/∂x", right)
                .within(TOLERANCE)
                .ratio("divided-by-h", 2, "is twice the right one. From x − h to x + h it is 2h: divide by that.")
                .ratio(
                        "precedence-2h",
                        H * H,
                        "is h² times the right one. In Java, / 2 * h divides by 2 and then multiplies by h: write / (2 * h).")
                .ratio("not-divided", 2 * H, "is the difference alone. A slope is the difference divided by 2h.")
                .ratio("divided-by-2", H, "is the difference divided by 2. Divide by the whole way, 2h.")
                .ratio("nudges-swapped", -1, "has the opposite sign: it is f(x + h) − f(x − h), in this order.")
                .mistake(
                        "forward-difference",
                        "is (f(x + h) − f(x)) / h, the slope to the right only. Go to both sides: it is far more exact.",
                        () -> each((i, j) -> (f(moved(i, j, H)) - f(x)) / H))
                .mistake(
                        "backward-difference",
                        "is (f(x) − f(x − h)) / h, the slope to the left only. Go to both sides: it is far more exact.",
                        () -> each((i, j) -> (f(x) - f(moved(i, j, -H))) / H))
                .mistake(
                        "one-sided-over-2h",
                        "went to one side only, and was divided by 2h. After +h, take away 2h to come to x − h"
                                + " (or start from a fresh copy).",
                        () -> each((i, j) -> (f(moved(i, j, H)) - f(x)) / (2 * H)))
                .mistake(
                        "all-entries-moved",
                        "is the same in each entry: all entries of x were moved at once. Move one at a time.",
                        () -> Matrices.map(x, v -> total(right)))
                .mistake("entry-not-restored", PILE_UP, () -> piledUp(right))
                .mistake("entry-not-restored", PILE_UP, () -> leftBehind(-H))
                .mistake("entry-not-restored", PILE_UP, () -> leftBehind(H))
                .mistake(
                        "columns-left-out",
                        "is 0 in the last columns: the loop over columns ends at the number of rows. It is x[0].length.",
                        () -> each((i, j) -> j < x.length ? right[i][j] : 0));
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

    /** One copy goes up and one goes down, entry after entry: each difference holds all slopes so far. */
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

    /** Each entry stays where it was left, by this much. */
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
