package chainrule.exercises.forwardpropagation.relu;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.RELU;

import chainrule.exercises.forwardpropagation.ActivationChecks;
import chainrule.exercises.forwardpropagation.ActivationHints;
import chainrule.exercises.forwardpropagation.ActivationValues;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks ReLU for each entry of a batch. */
@Exercise(id = "relu", lesson = "02-forward-propagation", title = "ReLU", declares = "relu")
final class ReluGrader {

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = max(0, z)",
            points = 1,
            hints = {
                ActivationHints.RELU_SIDES,
                ActivationHints.TWO_LOOPS,
                "Math.max of two numbers is the larger one. Which number is ReLU compared with?"
            })
    void a(Subject subject, Cases cases) {
        ActivationChecks.values(subject, cases, RELU, 1e5, ActivationValues.RELU);
        ActivationChecks.everyMagnitude(subject, cases, RELU);
    }

    @SymbolCheck(
            order = 2,
            symbol = "state",
            follows = "a",
            asks = ActivationHints.STATE,
            points = 1,
            hints = {ActivationHints.OF_THE_CALLER, ActivationHints.NEW_ARRAY})
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationChecks.state(c, subject, RELU, "relu"));
    }
}
