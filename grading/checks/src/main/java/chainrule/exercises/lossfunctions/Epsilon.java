package chainrule.exercises.lossfunctions;

import chainrule.exercises.lossfunctions.LossCase.Row;
import chainrule.subject.StudentException;
import chainrule.tensor.Matrices;
import java.util.function.Function;

/**
 * The number that the student's code puts under the logarithm in place of a probability of 0: about 1e-12, added or as
 * a lower bound. It is measured, so the loss can be compared to the last digits with or without it.
 *
 * @param value 0 if there is none, or if it is too large to be allowed
 */
public record Epsilon(double value) {

    private static final double EXACT = 1e-9;

    /** A larger one would change an ordinary loss. */
    private static final double ALLOWED = 1.001e-5;

    /** A logarithm without an ε reaches this far down. */
    private static final double NONE = 1e-300;

    /**
     * @param even a row that does not favour either of the first two classes
     * @param certain a row that is certain of the second class, while the first is the true one
     */
    public static Epsilon of(LossFunction student, double[][] even, double[][] certain) {
        double[][] first = new double[1][certain[0].length];
        first[0][0] = 1;
        try {
            // Of another formula nothing can be said.
            boolean right = Math.abs(student.of(even, Matrices.copy(first)) - Math.log(2)) < 1e-3;
            double e = right ? Math.exp(-student.of(certain, first)) : 0;
            return new Epsilon(e > NONE && e <= ALLOWED ? e : 0);
        } catch (StudentException e) {
            return new Epsilon(0);
        }
    }

    /** The right loss, with or without ε: whichever is nearer to the student's. */
    public double right(LossCase d, Function<Row, double[]> probabilities, double got) {
        double bare = d.mean(r -> CrossEntropyMistakes.right(probabilities.apply(r), r.y()));
        double added = d.mean(r -> -Math.log(probabilities.apply(r)[CrossEntropyMistakes.trueClass(r.y())] + value));
        return Math.abs(got - added) < Math.abs(got - bare) ? added : bare;
    }

    /** How far a loss may be from the right one: leaves room for other ways to use ε, such as dividing by 1 + Cε. */
    public double tolerance() {
        return 5 * value;
    }

    /** The same relative to the right loss, of which it is the larger part the smaller the loss is. */
    public double tolerance(double right) {
        return Math.max(EXACT, tolerance() / Math.abs(right));
    }
}
