package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/**
 * Each call of the student's method depends only on its own arrays, whatever was called before, and changes no other
 * arrays.
 */
final class TwoLayerState {

    private final Case c;
    private final TwoLayerBackward student;
    private final double[][][] first;

    private TwoLayerState(Case c, TwoLayerBackward student, double[][][] first) {
        this.c = c;
        this.student = student;
        this.first = first;
    }

    static void check(Case c, TwoLayerBackward student) {
        TwoLayerCase d = new TwoLayerCase(c);
        double[][][] lent = TwoLayerCase.lent(c);
        double[][][] came = TwoLayerCase.all(c, student, lent);
        double[][][] right = d.right.all();
        for (int i = 0; i < right.length; i++) {
            c.expect(TwoLayerCase.GRADIENTS.get(i), right[i]).check(came[i]);
        }
        double[][][] first = Arrays.stream(came).map(Matrices::copy).toArray(double[][][]::new);
        for (int i = 0; i < lent.length; i++) {
            c.requireUnchanged(TwoLayerCase.NAMES.get(i), lent[i], "backward");
        }
        TwoLayerState state = new TwoLayerState(c, student, first);
        state.again(d);
        state.then("other targets", d.otherTargets("other "));
        state.then("the first batch through another network", d.otherNetwork("other "));
        state.then("second batch", d.otherBatch("second ", c.size("N₂", "the size of the second batch")));
        state.then("third batch", d.otherBatch("third ", d.n));
        for (int i = 0; i < first.length; i++) {
            double[][] mine = came[i];
            c.expect(TwoLayerCase.GRADIENTS.get(i) + " (of the first call, looked at after others)", right[i])
                    .seen(
                            "buffer-reused",
                            "was overwritten: a later call writes into the array that an earlier call returned. Return new arrays.",
                            () -> mine)
                    .check(mine);
        }
    }

    private void again(TwoLayerCase d) {
        double[][][] came = TwoLayerCase.all(c, student, TwoLayerCase.lent(c));
        for (int i = 0; i < first.length; i++) {
            double[][] once = first[i];
            c.expect(
                            TwoLayerCase.GRADIENTS.get(i) + " (the same call again)",
                            d.right.all()[i])
                    .seen(
                            "gradients-not-zeroed",
                            "is the sum of the gradients of this call and of the first one. Each call must start again from 0.",
                            () -> Matrices.scale(2, once))
                    .check(came[i]);
        }
    }

    private void then(String what, TwoLayerPass.Inputs in) {
        double[][][] right = TwoLayerPass.of(in).all();
        double[][][] came = TwoLayerCase.all(
                c,
                student,
                Matrices.copy(in.x()),
                Matrices.copy(in.y()),
                Matrices.copy(in.w1()),
                Matrices.copy(in.b1()),
                Matrices.copy(in.w2()),
                Matrices.copy(in.b2()));
        for (int i = 0; i < right.length; i++) {
            int index = i;
            c.expect("%s (%s)".formatted(TwoLayerCase.GRADIENTS.get(i), what), right[i])
                    .seen(
                            "stale-cache",
                            "is still that of the first call. Compute everything again, from the arrays of this call.",
                            () -> first[index])
                    .check(came[i]);
        }
    }
}
