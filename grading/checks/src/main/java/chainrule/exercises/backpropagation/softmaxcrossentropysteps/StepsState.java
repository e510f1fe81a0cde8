package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Each call of the student's method depends only on its own arrays, whatever was called before, and changes no other
 * arrays.
 */
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
        requireOwnRows(came);
        StepCase.logits(c, "other z", n, classes);
        c.given("other y", nextClass(c.lend("y")));
        write(c.lend("other z"), z);
        then("the same array z, with other numbers in it", z, y);
        write(c.lend("other y"), y);
        then("the same array y, with other numbers in it", z, y);
        then("other targets", c.lend("z"), c.lend("other y"));
        then("other logits", c.lend("other z"), c.lend("y"));
        then("last batch", StepCase.logits(c, "last z", n2, classes2), c.oneHot("last y", n2, classes2));
        then("one row", StepCase.logits(c, "one z", 1, classes), c.oneHot("one y", 1, classes));
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

    /** A rule of all exercises; only for dm, which is 0, the numbers would not show it. */
    private void requireOwnRows(double[][][] came) {
        for (StepGradient g : StepGradient.values()) {
            Set<double[]> rows = Collections.newSetFromMap(new IdentityHashMap<>());
            rows.addAll(Arrays.asList(came[g.ordinal()]));
            c.require(
                    rows.size() == came[g.ordinal()].length,
                    "row-shared",
                    "In your %s, several rows are one and the same array. Make a new array for each row, as new double[N][1] does."
                            .formatted(g.symbol()));
        }
    }

    private static void write(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    /** Different targets in any case, which random ones might not be. */
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
        double[][][] came = StepCase.all(c, student.of(z, y));
        for (StepGradient g : StepGradient.values()) {
            if (g != StepGradient.DM) { // It is 0 for all inputs.
                c.expect("%s (%s)".formatted(g.symbol(), what), right.get(g))
                        .seen(
                                "stale-cache",
                                "is still that of the first call. Compute everything again, from the arrays of this call.",
                                () -> first[g.ordinal()])
                        .check(came[g.ordinal()]);
            }
        }
    }
}
