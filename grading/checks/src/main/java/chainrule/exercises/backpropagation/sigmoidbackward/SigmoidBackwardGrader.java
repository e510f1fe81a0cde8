package chainrule.exercises.backpropagation.sigmoidbackward;

import chainrule.exercises.backpropagation.Activation;
import chainrule.exercises.backpropagation.ActivationCase;
import chainrule.exercises.backpropagation.ActivationState;
import chainrule.exercises.forwardpropagation.Activations;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** Checks sigmoid as a layer: forward, backward, and what is kept between them. */
@Exercise(id = "sigmoid-backward", lesson = "04-backpropagation", title = "Sigmoid as a layer", declares = "MySigmoid")
final class SigmoidBackwardGrader {

    private static final Activation SIGMOID = new Activation("sigmoid", Activations.SIGMOID, (z, a) -> a * (1 - a));

    // What torch.sigmoid and its backward give: see src/test/golden/backpropagation.py.
    private static final double[][] Z = {{-2, -0.5, 0}, {0.25, 1, 3}};
    private static final double[][] DA = {{0.5, -1.5, 2}, {4, -0.25, 1}};
    private static final double[][] A = {
        {0.11920292202211755, 0.3775406687981454, 0.5}, {0.5621765008857981, 0.7310585786300049, 0.9525741268224334}
    };
    private static final double[][] DZ = {
        {0.05249679270175325, -0.35250556830239177, 0.5}, {0.9845363309503934, -0.04915298331037046, 0.045176659730912}
    };

    @Checks(
            order = 1,
            symbol = "a",
            asks = "a = 1 / (1 + e^−z)",
            points = 1,
            hints = {
                "At z = 0, a is 0.5; for a large z it comes near 1, for a very negative one near 0. What are yours?",
                "Math.exp(-v) is e^−v. Mind the brackets: the whole sum is divided by."
            })
    void a(Subject subject, Cases cases) {
        ActivationCase.forward(subject, cases, SIGMOID, Z, A);
        cases.once(c ->
                ActivationCase.farFromZero(c, subject, new double[][] {{0, 1}}, "1 / (1 + e^−z) has no such trouble."));
    }

    @Checks(
            order = 2,
            symbol = "dz",
            asks = "dz = da · a(1 − a)",
            points = 1,
            hints = {
                "What is the derivative of the sigmoid, written with its own output a?",
                "At z = 0, a is 0.5: there dz is a quarter of da.",
                "backward gets da only. So forward has to keep a in a field."
            })
    void dz(Subject subject, Cases cases) {
        ActivationCase.backward(
                subject,
                cases,
                SIGMOID,
                (d, dz) -> dz.mistake(
                                "sigmoid-slope-of-z",
                                "is da · z(1 − z). The derivative is a(1 − a), with the output a = σ(z), not with z.",
                                () -> d.dz((z, a) -> z * (1 - z)))
                        .mistake(
                                "tanh-slope",
                                "is da · (1 − a²): that is the derivative of tanh. The sigmoid has a(1 − a).",
                                () -> d.dz((z, a) -> 1 - a * a))
                        .mistake(
                                "one-minus-a",
                                "is da · (1 − a): the factor a is missing. The derivative is a(1 − a).",
                                () -> d.dz((z, a) -> 1 - a))
                        .mistake(
                                "slope-brackets",
                                "is da · a · 1 − a: Java multiplies before it subtracts. Put brackets around 1 − a.",
                                () -> Matrices.subtract(d.dz((z, a) -> a), d.a(SIGMOID.f())))
                        .mistake(
                                "sigmoid-slope-sign",
                                "is da · a(a − 1): the sign is wrong. The sigmoid rises everywhere, its derivative a(1 − a) is positive.",
                                () -> d.dz((z, a) -> a * (a - 1))));
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
        cases.few(c -> ActivationState.check(c, subject, SIGMOID));
    }
}
