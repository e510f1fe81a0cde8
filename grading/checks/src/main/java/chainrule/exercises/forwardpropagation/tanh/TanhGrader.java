package chainrule.exercises.forwardpropagation.tanh;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.TANH;

import chainrule.exercises.forwardpropagation.ActivationChecks;
import chainrule.exercises.forwardpropagation.ActivationHints;
import chainrule.exercises.forwardpropagation.ActivationValues;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks tanh for each entry of a batch. */
@Exercise(id = "tanh", lesson = "02-forward-propagation", title = "Tanh", declares = "tanh")
final class TanhGrader {

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = tanh z = (e^z − e^−z) / (e^z + e^−z)",
            points = 1,
            hints = {ActivationHints.TANH_ENDS, ActivationHints.TWO_LOOPS, "Java has Math.tanh for one number."})
    void a(Subject subject, Cases cases) {
        ActivationChecks.values(subject, cases, TANH, 10, ActivationValues.TANH);
    }

    @SymbolCheck(
            order = 2,
            symbol = "a (z of ±1000)",
            asks = ActivationHints.FAR,
            follows = "a",
            points = 1,
            hints = {
                ActivationHints.INFINITE,
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
            asks = ActivationHints.STATE,
            points = 1,
            hints = {ActivationHints.OF_THE_CALLER, ActivationHints.NEW_ARRAY})
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationChecks.state(c, subject, TANH, "tanh"));
    }
}
