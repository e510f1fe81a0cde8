package chainrule.exercises.forwardpropagation.sigmoid;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.SIGMOID;

import chainrule.exercises.forwardpropagation.ActivationChecks;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks Sigmoid of each entry of a batch. */
@Exercise(id = "sigmoid", lesson = "02-forward-propagation", title = "Sigmoid", declares = "sigmoid")
final class SigmoidGrader {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] Z = {{-2, -0.5, 0}, {0.25, 1, 3}};
    private static final double[][] A = {
        {0.11920292202211755, 0.3775406687981454, 0.5}, {0.5621765008857981, 0.7310585786300049, 0.9525741268224334}
    };

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = 1 / (1 + e^−z)",
            points = 1,
            hints = {
                "At z = 0, a is 0.5; for a large z it comes near 1, and for a very negative z near 0. What does your method give there?",
                "Two loops: rows i, columns j. Each entry of the new array depends on z[i][j] only.",
                "Math.exp(-z[i][j]) is e^−z. Mind the brackets: 1 must be divided by the whole sum 1 + e^−z."
            })
    void a(Subject subject, Cases cases) {
        ActivationChecks.values(subject, cases, SIGMOID, 20, Z, A);
    }

    @SymbolCheck(
            order = 2,
            symbol = "a (z of ±1000)",
            asks = "the same where e^z is infinite or 0 in Java",
            follows = "a",
            points = 1,
            hints = {
                "Math.exp(1000) is Infinity in Java, and Infinity / Infinity is NaN (“not a number”).",
                "1 / (1 + e^−z) copes: 1 divided by infinity is 0 in Java. Other ways of writing it may not."
            })
    void far(Subject subject, Cases cases) {
        ActivationChecks.farFromZero(
                subject,
                cases,
                SIGMOID,
                "is not finite where z is far from 0: e^1000 is infinite in Java, and ∞/∞ is NaN."
                        + " 1 / (1 + e^−z) has no such problem.");
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
        cases.few(c -> ActivationChecks.state(c, subject, SIGMOID, "sigmoid"));
    }
}
