package chainrule.exercises.backpropagation.relubackward;

import chainrule.exercises.backpropagation.ActivationCase;
import chainrule.exercises.backpropagation.ActivationFormulas;
import chainrule.exercises.backpropagation.ActivationState;
import chainrule.exercises.forwardpropagation.ActivationFunctions;
import chainrule.exercises.forwardpropagation.ActivationHints;
import chainrule.exercises.forwardpropagation.ActivationValues;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** Checks ReLU as a layer: forward, backward, and the values that are kept between them. */
@Exercise(id = "relu-backward", lesson = "04-backpropagation", title = "ReLU as a layer", declares = "MyRelu")
final class ReluBackwardGrader {

    private static final ActivationFormulas RELU = new ActivationFormulas(
                    "ReLU", ActivationFunctions.RELU, 300, 300, (z, a) -> z > 0 ? 1 : 0)
            .wrongSlope(
                    "relu-wrong-side",
                    "[z < 0]",
                    "What was switched off must get 0: pass da on where z > 0.",
                    (z, a) -> z < 0 ? 1 : 0)
            .wrongSlope(
                    "relu-slope-sign",
                    "±1, with the sign of z",
                    "That is the derivative of |z|. ReLU is flat where z is negative, so its derivative must be 0 there.",
                    (z, a) -> Math.signum(z))
            .wrongSlope(
                    "relu-threshold",
                    "[z > 1]",
                    "Pass da on wherever z > 0. Is z compared with 1, or cut to a whole number first?",
                    (z, a) -> z > 1 ? 1 : 0)
            .wrongSlope(
                    "relu-threshold",
                    "[z ≥ 1]",
                    "Pass da on wherever z > 0. Is z compared with 1, or cut to a whole number first?",
                    (z, a) -> z >= 1 ? 1 : 0)
            .mistake(
                    "relu-slope-is-z",
                    "is da times z. The derivative of ReLU is 1 where z > 0, however large z is, and 0 elsewhere.",
                    (da, z, a) -> da * z)
            .mistake(
                    "relu-leaky",
                    "lets a hundredth of da through where z is negative. ReLU is flat there, so its derivative must be 0.",
                    (da, z, a) -> z > 0 ? da : 0.01 * da)
            .mistake(
                    "relu-upstream-cut",
                    "is also 0 wherever da is negative. Only z must decide what is passed on: da may have any sign.",
                    (da, z, a) -> z > 0 && da > 0 ? da : 0)
            .mistake(
                    "relu-either-positive",
                    "is da where z or da is positive. Only z must decide.",
                    (da, z, a) -> z > 0 || da > 0 ? da : 0)
            .mistake(
                    "relu-value-where-off",
                    "is z where z is negative. ReLU is flat there, so dz must be 0.",
                    (da, z, a) -> z > 0 ? da : z)
            .mistake(
                    "relu-one-where-off",
                    "is 1 where z is negative. ReLU is flat there, so dz must be 0.",
                    (da, z, a) -> z > 0 ? da : 1);

    // What torch.relu's backward gives: see src/test/golden/backpropagation.py. At z = 0 both 0 and 1 are right.
    private static final double[][] DZ = {{0, 0, 0}, {4, -0.25, 1}};

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = max(0, z)",
            points = 1,
            hints = {
                ActivationHints.RELU_SIDES,
                "Math.max(0, z[i][j]), for each entry, written into a new array of the shape of z."
            })
    void a(Subject subject, Cases cases) {
        ActivationCase.forward(subject, cases, RELU, ActivationValues.RELU);
    }

    @SymbolCheck(
            order = 2,
            symbol = "dz",
            follows = "a",
            asks = "dz = da where z > 0, else 0",
            points = 1,
            hints = {
                "ReLU either passed z on as it was or cut it off. What does a small change of z change in each case?",
                "Where z > 0, dz is da as it came; elsewhere it is 0.",
                "backward gets only da, so forward has to keep z (or a) in a field."
            })
    void dz(Subject subject, Cases cases) {
        ActivationCase.backward(subject, cases, RELU);
        cases.once(c -> {
            double[][] dz = ActivationCase.fixedDz(c, subject);
            double[][] right = Matrices.copy(DZ);
            if (dz != null && Matrices.shape(dz).equals("2×3")) {
                right[0][2] = dz[0][2] == ActivationCase.DA[0][2] ? ActivationCase.DA[0][2] : 0; // the kink
            }
            c.expect("dz", right).check(dz);
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = ActivationState.ASKS,
            follows = {"a", "dz"},
            points = 1,
            hints = {ActivationState.TWO_BATCHES, ActivationState.A_FIELD, ActivationState.OF_THE_CALLER})
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationState.check(c, subject, RELU));
    }
}
