package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Map;

/** Each call of the student's method is for its own arrays, whatever was called before, and changes no one else's. */
final class StepsState {

    private final Case c;
    private final SoftmaxSteps student;
    private double[][][] first;

    private StepsState(Case c, SoftmaxSteps student) {
        this.c = c;
        this.student = student;
    }

    static void check(Case c, SoftmaxSteps student) {
        StepCase.draw(c);
        int n = c.lend("z").length;
        int classes = c.lend("z")[0].length;
        int n2 = c.size("N₂", "the size of the last batch");
        int classes2 = c.size("C₂", "the number of classes of the last batch");
        new StepCase(c, student).requireRight();
        new StepsState(c, student).check(n, classes, n2, classes2);
    }

    private void check(int n, int classes, int n2, int classes2) {
        double[][] z = c.lend("z");
        double[][] y = c.lend("y");
        double[][][] came = StepCase.all(c, student.of(z, y));
        first = Arrays.stream(came).map(Matrices::copy).toArray(double[][][]::new);
        c.requireUnchanged("z", z, "softmaxSteps");
        c.requireUnchanged("y", y, "softmaxSteps");
        then("other targets", c.lend("z"), c.given("other y", nextClass(c.lend("y"))));
        then("other logits", c.matrix("other z", n, classes), c.lend("y"));
        then("last batch", c.matrix("last z", n2, classes2), c.oneHot("last y", n2, classes2));
        then("one row", c.matrix("one z", 1, classes), c.oneHot("one y", 1, classes));
        for (StepGradient g : StepGradient.values()) {
            double[][] mine = came[g.ordinal()];
            c.expect(g.symbol() + " (of the first call, looked at after others)", first[g.ordinal()])
                    .seen(
                            "buffer-reused",
                            "was overwritten: a later call writes into the array that an earlier call returned. Return new arrays.",
                            () -> mine)
                    .check(mine);
        }
    }

    /** Never the same targets, as others that are drawn may be. */
    private static double[][] nextClass(double[][] y) {
        double[][] next = Matrices.copy(y);
        for (double[] row : next) {
            double last = row[row.length - 1];
            System.arraycopy(row, 0, row, 1, row.length - 1);
            row[0] = last;
        }
        return next;
    }

    private void then(String what, double[][] z, double[][] y) {
        Map<StepGradient, double[][]> right = OperationChain.of(z, y).gradients();
        double[][][] came = StepCase.all(c, student.of(Matrices.copy(z), Matrices.copy(y)));
        for (StepGradient g : StepGradient.values()) {
            if (g != StepGradient.DM) { // It is 0 for all inputs.
                c.expect("%s (%s)".formatted(g.symbol(), what), right.get(g))
                        .seen(
                                "stale-cache",
                                "is still that of the first call. Compute everything anew from the arrays of each call.",
                                () -> first[g.ordinal()])
                        .check(came[g.ordinal()]);
            }
        }
    }
}
