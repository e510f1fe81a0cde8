package chainrule.exercises.backpropagation.numericalgradient;

import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Checks a numerical gradient against derivatives known from calculus, and that x is unchanged. */
@Exercise(
        id = "numerical-gradient",
        lesson = "04-backpropagation",
        title = "A numerical gradient",
        declares = "numericalGradient")
final class NumericalGradientGrader {

    // What PyTorch's autograd gives for Σ sin x · Σ x²: see src/test/golden/backpropagation.py.
    private static final double[][] X = {{0.5, -1, 2}, {1.5, 0.25, -0.5}};
    private static final double[][] GRADIENT = {
        {8.1688391526449, 1.5956609888421172, 1.9997543909809},
        {4.490810551658017, 8.225990988552592, 5.543388376892175}
    };

    /** Large enough to show slopes that are cut off anywhere. */
    private static final double STEEP = 100;

    @SymbolCheck(
            order = 1,
            symbol = "∂f/∂x",
            asks = "(f(x + h) − f(x − h)) / 2h for each entry, for f(x) = Σ w x³ + (Σ x)²",
            points = 2,
            hints = {
                "Take one entry, by hand: move it up by h and call f, move it down by h and call f. What then?",
                "The distance from x − h to x + h is 2h. In Java, mind the brackets: / (2 * h).",
                "Before the next entry is moved, this one must be back where it was."
            })
    void gradient(Subject subject, Cases cases) {
        NumericalGradient student = subject.method(NumericalGradient.class);
        cases.few(c -> new CubicCase(c).check(student));
    }

    @SymbolCheck(
            order = 2,
            symbol = "∂f/∂x (other f)",
            asks = "f may be any function: Σ sin x · Σ x², and Σ |x| at a kink",
            points = 1,
            follows = {"∂f/∂x"},
            hints = {
                "Your method may only call f. Is anything from another f left in it?",
                "At x = 0, |x| is the same on both sides: the central difference there is 0."
            })
    void otherFunctions(Subject subject, Cases cases) {
        NumericalGradient student = subject.method(NumericalGradient.class);
        cases.once(c -> {
            c.given("x", X);
            c.expect("∂f/∂x of Σ sin x · Σ x²", GRADIENT)
                    .within(1e-7)
                    .check(student.of(x -> total(Matrices.map(x, Math::sin)) * squares(x), c.lend("x")));
        });
        cases.once(c -> {
            c.given("x", new double[][] {{0}, {-1.5}, {2}});
            c.expect("∂f/∂x of Σ |x|", new double[][] {{0}, {-1}, {1}})
                    .within(1e-7)
                    .check(student.of(x -> total(Matrices.map(x, Math::abs)), c.lend("x")));
        });
        cases.once(c -> {
            c.given("x", new double[][] {{0, -1.5, 0, 2}});
            c.expect("∂f/∂x of Σ |x|", new double[][] {{0, -1, 0, 1}})
                    .within(1e-7)
                    .check(student.of(x -> total(Matrices.map(x, Math::abs)), c.lend("x")));
        });
        cases.once(c -> {
            double[][] x = c.given("x", new double[][] {{0, -1.5}, {2, 0}});
            c.expect("∂f/∂x of Σ eˣ", Matrices.map(x, Math::exp))
                    .within(1e-7)
                    .check(student.of(a -> total(Matrices.map(a, Math::exp)), c.lend("x")));
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "x stays as it was, and each call starts from scratch",
            points = 1,
            follows = {"∂f/∂x", "∂f/∂x (other f)"},
            hints = {
                "Print x before and after the call: are the numbers the same?",
                "Work on a copy of x, or put each entry back. Put the result into a new array."
            })
    void state(Subject subject, Cases cases) {
        NumericalGradient student = subject.method(NumericalGradient.class);
        cases.few(c -> {
            int rows = c.size("rows", "the number of rows", 1);
            int columns = c.size("columns", "the number of columns");
            double[][] x = c.matrix("x", rows, columns, NumericalGradientGrader::hardToPutBack);
            double[][] lent = c.lend("x");
            double[][] came = student.of(NumericalGradientGrader::steep, lent);
            double[][] first = Matrices.scale(2 * STEEP, x);
            c.expect("∂f/∂x of Σ 100x²", first).within(1e-7).check(came);
            c.expect("x, after the call,", x)
                    .mistake(
                            "input-changed",
                            "is not what it was before. x belongs to the caller: work on copy(x), or put each entry back.",
                            () -> lent)
                    .check(lent);
            c.require(
                    Arrays.deepEquals(x, lent),
                    "restored-by-adding",
                    "Your method changes the last digits of x: x + h − 2h + h is not quite x in Java. Remember the old number"
                            + " and put it back, or work on a copy.");
            c.matrix("second x", rows, columns);
            double[][] second = student.of(CubicCase::total, c.lend("second x"));
            c.expect("∂f/∂x of Σ x (second call)", Matrices.map(x, v -> 1))
                    .within(1e-7)
                    .seen("stale-cache", "is that of the first call. Each call must use its own f and x.", () -> came)
                    .check(second);
            c.expect("∂f/∂x (of the first call, looked at after the second)", first)
                    .within(1e-7)
                    .seen(
                            "buffer-reused",
                            "was overwritten: both calls write into the same array. Make a new array in each call.",
                            () -> second)
                    .check(came);
            double[][] third = c.matrix("third x", columns, rows + 1);
            c.expect("∂f/∂x of Σ 100x² (third call, with another shape)", Matrices.scale(2 * STEEP, third))
                    .within(1e-7)
                    .check(student.of(NumericalGradientGrader::steep, c.lend("third x")));
        });
    }

    /**
     * Adding and subtracting h loses some digits of a number with many digits, and most digits of a number much smaller
     * than h.
     */
    private static double hardToPutBack(double v) {
        return Math.abs(v) < 0.5 ? v * 1e-7 : v + 1e-7 / 3;
    }

    private static double steep(double[][] x) {
        return STEEP * squares(x);
    }

    private static double squares(double[][] x) {
        return total(Matrices.map(x, v -> v * v));
    }

    private static double total(double[][] a) {
        return CubicCase.total(a);
    }
}
