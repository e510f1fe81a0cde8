package chainrule.exercises.forwardpropagation.relu;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.RELU;

import chainrule.exercises.forwardpropagation.ActivationChecks;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks ReLU of each entry of a batch. */
@Exercise(id = "relu", lesson = "02-forward-propagation", title = "ReLU", declares = "relu")
final class ReluGrader {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] Z = {{-2, -0.5, 0}, {0.25, 1, 3}};
    private static final double[][] A = {{0, 0, 0}, {0.25, 1, 3}};

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = max(0, z)",
            points = 1,
            hints = {
                "What becomes of a negative z? And of a positive one?",
                "Two loops: rows i, columns j. Each entry of the new array depends on z[i][j] only.",
                "Math.max of two numbers is the larger one. Which number is ReLU compared with?"
            })
    void a(Subject subject, Cases cases) {
        ActivationChecks.values(subject, cases, RELU, 1e5, Z, A);
        ActivationChecks.everyMagnitude(subject, cases, RELU);
    }

    @SymbolCheck(
            order = 2,
            symbol = "state",
            follows = "a",
            asks = "z stays as it is, and a is a new array in each call",
            points = 1,
            hints = {
                "z belongs to the caller, who may need it again.",
                "new double[z.length][z[0].length] inside the method, filled and returned."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationChecks.state(c, subject, RELU, "relu"));
    }
}
