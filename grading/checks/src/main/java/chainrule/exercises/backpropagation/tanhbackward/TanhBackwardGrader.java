package chainrule.exercises.backpropagation.tanhbackward;

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

/** Checks tanh as a layer: forward, backward, and the values that are kept between them. */
@Exercise(id = "tanh-backward", lesson = "04-backpropagation", title = "Tanh as a layer", declares = "MyTanh")
final class TanhBackwardGrader {

    private static final ActivationFormulas TANH = new ActivationFormulas(
                    "tanh", ActivationFunctions.TANH, 6, 20, (z, a) -> 1 - a * a)
            .wrongSlope(
                    "tanh-slope-of-z",
                    "(1 − z²)",
                    "The derivative is 1 − a², with the output a = tanh z, not with z.",
                    (z, a) -> 1 - z * z)
            .wrongSlope(
                    "sigmoid-slope",
                    "a(1 − a)",
                    "That is the derivative of the sigmoid. The derivative of tanh is 1 − a².",
                    (z, a) -> a * (1 - a))
            .wrongSlope(
                    "tanh-not-squared", "(1 − a)", "The a must be squared: the derivative is 1 − a².", (z, a) -> 1 - a)
            .wrongSlope(
                    "tanh-square-of-difference",
                    "(1 − a)²",
                    "Only a is squared: the derivative is 1 − a².",
                    (z, a) -> (1 - a) * (1 - a))
            .wrongSlope(
                    "tanh-slope-sign",
                    "(a² − 1)",
                    "The sign is wrong: tanh rises everywhere, so its derivative 1 − a² is positive.",
                    (z, a) -> a * a - 1)
            .wrongSlope(
                    "tanh-slope-plus",
                    "(1 + a²)",
                    "There must be a minus in the derivative: 1 − a².",
                    (z, a) -> 1 + a * a)
            .wrongSlope("tanh-slope-a-squared", "a²", "The derivative is 1 − a²: the 1 − is missing.", (z, a) -> a * a)
            .wrongSlope(
                    "tanh-slope-doubled",
                    "(1 − 2a)",
                    "Squared is not doubled: the derivative is 1 − a².",
                    (z, a) -> 1 - 2 * a)
            .wrongSlope(
                    "tanh-slope-times-a",
                    "a(1 − a²)",
                    "There is one a too many: the derivative is 1 − a².",
                    (z, a) -> a * (1 - a * a))
            .wrongSlope(
                    "tanh-slope-of-square",
                    "2a",
                    "That would be the derivative of a². The derivative of tanh is 1 − a².",
                    (z, a) -> 2 * a)
            .wrongSlope(
                    "tanh-slope-of-square",
                    "(−2a)",
                    "That would be the derivative of 1 − a². The derivative of tanh is 1 − a² itself.",
                    (z, a) -> -2 * a)
            .wrongSlope(
                    "tanh-slope-root",
                    "√(1 − a²)",
                    "That is 1/cosh z, which must still be squared: the derivative is 1 − a².",
                    (z, a) -> 1 / Math.cosh(z))
            .wrongSlope(
                    "tanh-slope-cubed",
                    "(1 − a³)",
                    "The a must be squared: the derivative is 1 − a².",
                    (z, a) -> 1 - a * a * a)
            .mistake(
                    "upstream-in-slope",
                    "has da inside the derivative, in place of an a. The derivative is 1 − a², and it must be multiplied by da.",
                    (da, z, a) -> da * (1 - da * a))
            .mistake("z-for-slope", "is da · z. Multiply da by the derivative, 1 − a².", (da, z, a) -> da * z)
            .mistake(
                    "slope-brackets",
                    "is da · 1 − a²: Java multiplies before it subtracts. Put brackets around 1 − a².",
                    (da, z, a) -> da - a * a)
            .mistake(
                    "slope-brackets",
                    "is 1 − a² · da: Java multiplies before it subtracts. Put brackets around 1 − a².",
                    (da, z, a) -> 1 - a * a * da);

    // What torch.tanh's backward gives: see src/test/golden/backpropagation.py.
    private static final double[][] DZ = {
        {0.035325412426582214, -1.179671599448891, 2}, {3.760059395225512, -0.10499358540350653, 0.009866037165440166}
    };

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = tanh z",
            points = 1,
            hints = {ActivationHints.TANH_ENDS, "Java has Math.tanh."})
    void a(Subject subject, Cases cases) {
        ActivationCase.forward(subject, cases, TANH, ActivationValues.TANH);
    }

    @SymbolCheck(
            order = 2,
            symbol = "dz",
            follows = "a",
            asks = "dz = da · (1 − a²)",
            points = 1,
            hints = {
                "What is the derivative of tanh, written with its own output a?",
                "At z = 0, a is 0: there dz is da itself. Far from 0 it is nearly 0.",
                ActivationCase.KEEP_A
            })
    void dz(Subject subject, Cases cases) {
        ActivationCase.backward(subject, cases, TANH);
        ActivationCase.backward(subject, cases, DZ);
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = ActivationState.ASKS,
            follows = {"a", "dz"},
            points = 1,
            hints = {ActivationState.TWO_BATCHES, ActivationState.A_FIELD, ActivationState.OF_THE_CALLER})
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationState.check(c, subject, TANH));
    }
}
