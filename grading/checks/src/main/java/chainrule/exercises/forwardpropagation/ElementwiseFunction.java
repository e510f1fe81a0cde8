package chainrule.exercises.forwardpropagation;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A function of each entry separately, a = f(z), and the wrong functions that students confuse with it.
 *
 * @param f the right function
 * @param wrong those that students write
 */
public record ElementwiseFunction(DoubleUnaryOperator f, List<WrongFunction> wrong) {

    /**
     * A wrong function.
     *
     * @param id the misconception
     * @param says continues “Your a …”
     */
    public record WrongFunction(String id, String says, DoubleUnaryOperator f) {}

    /** A function without known mistakes. */
    public static ElementwiseFunction of(DoubleUnaryOperator f) {
        return new ElementwiseFunction(f, List.of());
    }

    /** The same function with one more known mistake. */
    public ElementwiseFunction mistake(String id, String says, DoubleUnaryOperator wrongF) {
        return new ElementwiseFunction(
                f,
                Stream.concat(wrong.stream(), Stream.of(new WrongFunction(id, says, wrongF)))
                        .toList());
    }

    /** The same function with the same mistake for each of the given values. */
    public ElementwiseFunction mistake(
            String id, String says, DoubleFunction<DoubleUnaryOperator> wrongF, double... values) {
        ElementwiseFunction more = this;
        for (double value : values) {
            more = more.mistake(id, says, wrongF.apply(value));
        }
        return more;
    }

    /** a = f(z). */
    public double[][] of(double[][] z) {
        return Matrices.map(z, f);
    }

    /** Compares with f(z). */
    public Comparison expect(Case c, double[][] z) {
        return expect(c, "a", z, of(z));
    }

    /** Compares with an independent result for f(z). */
    public Comparison expect(Case c, String symbol, double[][] z, double[][] right) {
        Comparison comparison = c.expect(symbol, right);
        wrong.forEach(w -> comparison.mistake(w.id(), w.says(), () -> Matrices.map(z, w.f())));
        return comparison.mistake(
                "cut-to-int",
                "is cut to whole numbers: (int) drops the decimals. Keep the double.",
                () -> Matrices.map(right, v -> (int) v));
    }
}
