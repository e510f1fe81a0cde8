package chainrule.exercises.forwardpropagation.tanh;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.TANH;

import chainrule.exercises.forwardpropagation.ActivationChecks;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks Tanh of each entry of a batch. */
@Exercise(id = "tanh", lesson = "02-forward-propagation", title = "Tanh", declares = "tanh")
final class TanhGrader {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] Z = {{-2, -0.5, 0}, {0.25, 1, 3}};
    private static final double[][] A = {
        {-0.9640275800758169, -0.46211715726000974, 0}, {0.24491866240370913, 0.7615941559557649, 0.9950547536867305}
    };

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = tanh z = (e^z − e^−z) / (e^z + e^−z)",
            points = 1,
            hints = {
                "At z = 0, a is 0; for a large z it comes near 1, and for a very negative z near −1. What does your method give there?",
                "Two loops: rows i, columns j. Each entry of the new array depends on z[i][j] only.",
                "Java has Math.tanh for one number."
            })
    void a(Subject subject, Cases cases) {
        ActivationChecks.values(subject, cases, TANH, 10, Z, A);
    }

    @SymbolCheck(
            order = 2,
            symbol = "a (z of ±1000)",
            asks = "the same where e^z is infinite or 0 in Java",
            follows = "a",
            points = 1,
            hints = {
                "Math.exp(1000) is Infinity in Java, and Infinity / Infinity is NaN (“not a number”).",
                "Java has Math.tanh for one number, which copes with z = 1000. Or write the formula without an exponent above 0."
            })
    void far(Subject subject, Cases cases) {
        ActivationChecks.farFromZero(
                subject,
                cases,
                TANH,
                "is not finite where z is far from 0: e^1000 is infinite in Java, and ∞/∞ is NaN."
                        + " Math.tanh has no such problem.");
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            follows = "a",
            asks = "z stays as it is, and a is a new array in each call",
            points = 1,
            hints = {
                "z belongs to the caller, who may need it again.",
                "new double[z.length][z[0].length] inside the method, filled and returned."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationChecks.state(c, subject, TANH, "tanh"));
    }
}
