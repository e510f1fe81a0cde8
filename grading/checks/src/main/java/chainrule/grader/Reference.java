package chainrule.grader;

import java.util.function.Supplier;

/**
 * What a check of bookkeeping compares with: the right results, or, where the student's first result is wrong already, what
 * the student's code gives by itself. So a wrong formula costs the points of its own check only.
 */
public final class Reference {

    private final Case c;
    private final double[][] first;
    private final double[][] came;
    private final boolean isRight;

    Reference(Case c, double[][] right, double tolerance, Supplier<double[][]> alone) {
        this.c = c;
        double[][][] call = new double[1][][];
        double[][] got = c.alone(() -> call[0] = alone.get());
        came = call[0];
        isRight = ArrayEquality.close(got, right, tolerance);
        first = isRight ? right : got;
    }

    /** The first result. */
    public double[][] first() {
        return first;
    }

    /** The student's own array of it, which later calls may still write into. */
    public double[][] came() {
        return came;
    }

    /**
     * A result for other inputs.
     *
     * @param right by the formula
     * @param alone what the student's code gives with nothing before it
     */
    public double[][] of(double[][] right, Supplier<double[][]> alone) {
        if (isRight) {
            return right;
        }
        double[][] other = c.alone(alone);
        c.require(
                !ArrayEquality.same(first, other),
                "Your code gives the same result for different inputs. Fix the checks above first: until then, this one cannot tell anything.");
        return other;
    }
}
