package chainrule.exercises.backpropagation.tanhbackward;

import chainrule.exercises.backpropagation.Activation;
import chainrule.exercises.backpropagation.ActivationCase;
import chainrule.exercises.backpropagation.ActivationState;
import chainrule.exercises.forwardpropagation.Activations;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** Checks tanh as a layer: forward, backward, and what is kept between them. */
@Exercise(id = "tanh-backward", lesson = "04-backpropagation", title = "Tanh as a layer", declares = "MyTanh")
final class TanhBackwardGrader {

    private static final Activation TANH = new Activation("tanh", Activations.TANH, (z, a) -> 1 - a * a);

    // What torch.tanh and its backward give: see src/test/golden/backpropagation.py.
    private static final double[][] Z = {{-2, -0.5, 0}, {0.25, 1, 3}};
    private static final double[][] DA = {{0.5, -1.5, 2}, {4, -0.25, 1}};
    private static final double[][] A = {
        {-0.9640275800758169, -0.46211715726000974, 0}, {0.24491866240370913, 0.7615941559557649, 0.9950547536867305}
    };
    private static final double[][] DZ = {
        {0.035325412426582214, -1.179671599448891, 2}, {3.760059395225512, -0.10499358540350653, 0.009866037165440166}
    };

    @Checks(
            order = 1,
            symbol = "a",
            asks = "a = tanh z",
            points = 1,
            hints = {
                "At z = 0, a is 0; for a large z it comes near 1, for a very negative one near −1. What are yours?",
                "Java has Math.tanh."
            })
    void a(Subject subject, Cases cases) {
        ActivationCase.forward(subject, cases, TANH, Z, A);
        cases.once(c ->
                ActivationCase.farFromZero(c, subject, new double[][] {{-1, 1}}, "Math.tanh has no such trouble."));
    }

    @Checks(
            order = 2,
            symbol = "dz",
            asks = "dz = da · (1 − a²)",
            points = 1,
            hints = {
                "What is the derivative of tanh, written with its own output a?",
                "At z = 0, a is 0: there dz is da itself. Far from 0 it is nearly 0.",
                "backward gets da only. So forward has to keep a in a field."
            })
    void dz(Subject subject, Cases cases) {
        ActivationCase.backward(
                subject,
                cases,
                TANH,
                (d, dz) -> dz.mistake(
                                "tanh-slope-of-z",
                                "is da · (1 − z²). The derivative is 1 − a², with the output a = tanh z, not with z.",
                                () -> d.dz((z, a) -> 1 - z * z))
                        .mistake(
                                "sigmoid-slope",
                                "is da · a(1 − a): that is the derivative of the sigmoid. tanh has 1 − a².",
                                () -> d.dz((z, a) -> a * (1 - a)))
                        .mistake(
                                "tanh-not-squared",
                                "is da · (1 − a): a must be squared. The derivative is 1 − a².",
                                () -> d.dz((z, a) -> 1 - a))
                        .mistake(
                                "tanh-square-of-difference",
                                "is da · (1 − a)²: only a is squared. The derivative is 1 − a².",
                                () -> d.dz((z, a) -> (1 - a) * (1 - a)))
                        .mistake(
                                "slope-brackets",
                                "is da · 1 − a²: Java multiplies before it subtracts. Put brackets around 1 − a².",
                                () -> Matrices.subtract(d.dz((z, a) -> 1), d.a(v -> Math.tanh(v) * Math.tanh(v))))
                        .mistake(
                                "tanh-slope-sign",
                                "is da · (a² − 1): the sign is wrong. tanh rises everywhere, its derivative 1 − a² is positive.",
                                () -> d.dz((z, a) -> a * a - 1)));
        ActivationCase.backward(subject, cases, Z, DA, DZ);
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "each backward belongs to the last forward of the same layer, and changes no one else's arrays",
            points = 1,
            hints = {
                "Call forward and backward twice, by hand, with two batches: what is left of the first?",
                "What forward keeps is a field of the object: not static, set anew by each forward, only read by backward.",
                "z and da belong to the caller: copy(z) gives an array of your own."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> ActivationState.check(c, subject, TANH));
    }
}
