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

    private static final double FARTHEST = 5e-4;

    private static final String PILE_UP =
            "is taken while entries before it were still moved. Put each entry back before you move the next.";

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
        Recorded f = new Recorded(this::f, x);
        double[][] got = student.of(f, c.lend("x"));
        Comparison comparison = expect();
        if (f.farthest() == 0) {
            comparison.notFinite("h-zero", "is not finite: it is divided by 0. Is h 0, as 1 / 100000 is in Java?");
        }
        comparison
                .mistake(
                        "f-of-the-same",
                        "is zero everywhere: f gives the same both times. Does the array that f gets have an entry moved by 1e-5?"
                                + " Too small an h is lost in rounding, and clone() of a double[][] shares the rows with x.",
                        () -> f.isAlikeInPairs() ? Matrices.map(x, v -> 0) : null)
                .mistake(
                        "h-too-large",
                        String.format(
                                Locale.ROOT,
                                "is not exact enough: an entry was moved by %.3g, too far to be the slope at x. Take 1e-5.",
                                f.farthest()),
                        () -> f.farthest() > FARTHEST && f.isEven() ? got : null)
                .mistake(
                        "wrong-entry-moved",
                        "is no slope at x: an entry was moved far away, but not each time. Does it get the old number of another"
                                + " entry, plus h?",
                        () -> f.farthest() > FARTHEST && !f.isEven() ? got : null)
                .mistake(
                        "h-too-small",
                        String.format(
                                Locale.ROOT,
                                "is noise: an entry was moved by %.3g only, and rounding swallows the difference. Take 1e-5.",
                                f.farthest()),
                        () -> f.farthest() > 0 && f.farthest() < 5e-9 ? got : null)
                .check(got);
        c.require(
                f.farthest() <= FARTHEST,
                "h-too-large",
                String.format(
                        Locale.ROOT,
                        "Your method moves an entry by %.3g: too far to be the slope at x. Take 1e-5.",
                        f.farthest()));
    }

    private Comparison expect() {
        double sum = total(x);
        double[][] right =
                Matrices.add(Matrices.hadamard(w, Matrices.map(x, v -> 3 * v * v)), Matrices.map(x, v -> 2 * sum));
        return steps(c.expect("∂f/∂x", right))
                .within(TOLERANCE)
                .ratio("divided-by-h", 2, "is twice the right one. From x − h to x + h it is 2h: divide by that.")
                .ratio(
                        "precedence-2h",
                        H * H,
                        "is h² times the right one. In Java, / 2 * h divides by 2 and then multiplies by h: write / (2 * h).")
                .ratio(
                        "precedence-2h",
                        4 * H * H,
                        "is multiplied by 2h instead of divided by it. In Java, mind the brackets: / (2 * h).")
                .ratio(
                        "times-h",
                        2 * H * H,
                        "is multiplied by h. A slope is the difference divided by the whole way, 2h.")
                .ratio("divided-by-h-squared", 2 / H, "is the difference divided by h². Divide by the whole way, 2h.")
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

    /** What is taken for the difference of f at x + h and x − h. */
    private Comparison steps(Comparison comparison) {
        return comparison
                .mistake(
                        "uneven-steps",
                        "is made of f at x + h and x − 2h: the entry must lie in the middle. Go from its old value to both sides.",
                        () -> each((i, j) -> (f(moved(i, j, H)) - f(moved(i, j, -2 * H))) / (2 * H)))
                .mistake(
                        "uneven-steps",
                        "is made of f at x + 2h and x − h: the entry must lie in the middle. Go from its old value to both sides.",
                        () -> each((i, j) -> (f(moved(i, j, 2 * H)) - f(moved(i, j, -H))) / (2 * H)))
                .mistake(
                        "difference-absolute",
                        "is never negative: the absolute value of the slope. Where f falls, the slope is below 0.",
                        () -> each((i, j) -> Math.abs(f(moved(i, j, H)) - f(moved(i, j, -H))) / (2 * H)))
                .mistake(
                        "values-added",
                        "has f(x + h) + f(x − h) in it. It is their difference that counts.",
                        () -> each((i, j) -> (f(moved(i, j, H)) + f(moved(i, j, -H))) / (2 * H)))
                .mistake(
                        "values-added",
                        "is f(x + h) + f(x − h) / 2h: difference first, in brackets, then divide.",
                        () -> each((i, j) -> f(moved(i, j, H)) + f(moved(i, j, -H)) / (2 * H)))
                .mistake(
                        "brackets",
                        "is f(x + h) − f(x − h) / 2h: Java divides before it subtracts. Put brackets around the difference.",
                        () -> each((i, j) -> f(moved(i, j, H)) - f(moved(i, j, -H)) / (2 * H)))
                .mistake(
                        "f-itself",
                        "is f(x) in every entry. The slope is wanted: how f changes when one entry moves.",
                        () -> each((i, j) -> f(x)))
                .mistake(
                        "float",
                        "is noise: f's numbers are kept in a float, which holds seven digits. The difference is in the later"
                                + " ones: use double.",
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
