package chainrule.exercises.backpropagation.sigmoidbackward;

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

/** Checks sigmoid as a layer: forward, backward, and the values that are kept between them. */
@Exercise(id = "sigmoid-backward", lesson = "04-backpropagation", title = "Sigmoid as a layer", declares = "MySigmoid")
final class SigmoidBackwardGrader {

    private static final ActivationFormulas SIGMOID = new ActivationFormulas(
                    "sigmoid", ActivationFunctions.SIGMOID, 12, 40, (z, a) -> a * (1 - a))
            .wrongSlope(
                    "sigmoid-slope-of-z",
                    "z(1 − z)",
                    "The derivative is a(1 − a), with the output a = σ(z), not with z.",
                    (z, a) -> z * (1 - z))
            .wrongSlope(
                    "slope-half-of-z",
                    "a(1 − z)",
                    "The derivative is a(1 − a), with the output a in both places.",
                    (z, a) -> a * (1 - z))
            .wrongSlope(
                    "slope-half-of-z",
                    "z(1 − a)",
                    "The derivative is a(1 − a), with the output a in both places.",
                    (z, a) -> z * (1 - a))
            .wrongSlope(
                    "tanh-slope",
                    "(1 − a²)",
                    "That is the derivative of tanh. The derivative of the sigmoid is a(1 − a).",
                    (z, a) -> 1 - a * a)
            .wrongSlope(
                    "one-minus-a", "(1 − a)", "The factor a is missing: the derivative is a(1 − a).", (z, a) -> 1 - a)
            .wrongSlope(
                    "sigmoid-slope-sign",
                    "a(a − 1)",
                    "The sign is wrong: the sigmoid rises everywhere, so its derivative a(1 − a) is positive.",
                    (z, a) -> a * (a - 1))
            .wrongSlope(
                    "sigmoid-slope-plus",
                    "a(1 + a)",
                    "There must be a minus in the derivative: a(1 − a).",
                    (z, a) -> a * (1 + a))
            .wrongSlope(
                    "sigmoid-slope-a-twice",
                    "a²(1 − a)",
                    "There is one a too many: the derivative is a(1 − a).",
                    (z, a) -> a * a * (1 - a))
            .wrongSlope(
                    "sigmoid-slope-a-squared",
                    "a²",
                    "The derivative is a(1 − a): how far a is from 0, times how far it is from 1.",
                    (z, a) -> a * a)
            .wrongSlope(
                    "sigmoid-slope-difference-squared",
                    "(1 − a)²",
                    "The derivative is a(1 − a): how far a is from 0, times how far it is from 1.",
                    (z, a) -> (1 - a) * (1 - a))
            .wrongSlope(
                    "sigmoid-slope-of-square",
                    "2a",
                    "That would be the derivative of a². The derivative of the sigmoid is a(1 − a).",
                    (z, a) -> 2 * a)
            .wrongSlope(
                    "sigmoid-slope-one-minus-twice",
                    "(1 − 2a)",
                    "The derivative of the sigmoid is a(1 − a).",
                    (z, a) -> 1 - 2 * a)
            .wrongSlope(
                    "sigmoid-slope-inner",
                    "a(1 − a²)",
                    "Nothing must be squared: the derivative is a(1 − a).",
                    (z, a) -> a * (1 - a * a))
            .wrongSlope(
                    "slope-constant",
                    "0.25",
                    "That is the derivative at z = 0 only. Elsewhere the sigmoid is less steep: a(1 − a).",
                    (z, a) -> 0.25)
            .mistake(
                    "upstream-in-slope",
                    "has da inside the derivative, in place of an a. The derivative is a(1 − a), and it must be multiplied by da.",
                    (da, z, a) -> da * da * (1 - a))
            .mistake(
                    "upstream-in-slope",
                    "has da inside the derivative, in place of an a. The derivative is a(1 − a), and it must be multiplied by da.",
                    (da, z, a) -> da * a * (1 - da))
            .mistake("z-for-slope", "is da · z. Multiply da by the derivative, a(1 − a).", (da, z, a) -> da * z)
            .mistake(
                    "slope-brackets",
                    "is da · a · 1 − a: Java multiplies before it subtracts. Put brackets around 1 − a.",
                    (da, z, a) -> da * a - a)
            .mistake(
                    "slope-brackets",
                    "is a · 1 − a · da: Java multiplies before it subtracts. Put brackets around 1 − a.",
                    (da, z, a) -> a - a * da)
            .mistake(
                    "slope-brackets",
                    "is da · a − a². Both parts must be multiplied by da: put brackets around a − a².",
                    (da, z, a) -> da * a - a * a);

    // What torch.sigmoid's backward gives: see src/test/golden/backpropagation.py.
    private static final double[][] DZ = {
        {0.05249679270175325, -0.35250556830239177, 0.5}, {0.9845363309503934, -0.04915298331037046, 0.045176659730912}
    };

    @SymbolCheck(
            order = 1,
            symbol = "a",
            asks = "a = 1 / (1 + e^−z)",
            points = 1,
            hints = {
                ActivationHints.SIGMOID_ENDS,
                "Math.exp(-v) is e^−v. Mind the brackets: 1 must be divided by the whole sum 1 + e^−v."
            })
    void a(Subject subject, Cases cases) {
        ActivationCase.forward(subject, cases, SIGMOID, ActivationValues.SIGMOID);
    }

    @SymbolCheck(
            order = 2,
            symbol = "dz",
            follows = "a",
            asks = "dz = da · a(1 − a)",
            points = 1,
            hints = {
                "What is the derivative of the sigmoid, written with its own output a?",
                "At z = 0, a is 0.5: there dz is a quarter of da.",
                ActivationCase.KEEP_A
            })
    void dz(Subject subject, Cases cases) {
        ActivationCase.backward(subject, cases, SIGMOID);
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
        cases.few(c -> ActivationState.check(c, subject, SIGMOID));
    }
}
