package chainrule.exercises.forwardpropagation.sigmoid;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.SIGMOID;

import chainrule.exercises.forwardpropagation.ActivationChecks;
import chainrule.exercises.forwardpropagation.ActivationHints;
import chainrule.exercises.forwardpropagation.ActivationValues;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks the sigmoid for each entry of a batch. */
@Exercise(id = "sigmoid", lesson = "02-forward-propagation", title = "Sigmoid", declares = "sigmoid")
final class SigmoidGrader {

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = 1 / (1 + e^−z)",
            points = 1,
            hints = {
                ActivationHints.SIGMOID_ENDS,
                ActivationHints.TWO_LOOPS,
                "Math.exp(-z[i][j]) is e^−z. Mind the brackets: 1 must be divided by the whole sum 1 + e^−z."
            })
    void a(Subject subject, Cases cases) {
        ActivationChecks.values(subject, cases, SIGMOID, 20, ActivationValues.SIGMOID);
    }

    @SymbolCheck(
            order = 2,
            symbol = "a (z of ±1000)",
            asks = ActivationHints.FAR,
            follows = "a",
            points = 1,
            hints = {
                ActivationHints.INFINITE,
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
            asks = ActivationHints.STATE,
            points = 1,
            hints = {ActivationHints.OF_THE_CALLER, ActivationHints.NEW_ARRAY})
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationChecks.state(c, subject, SIGMOID, "sigmoid"));
    }
}
