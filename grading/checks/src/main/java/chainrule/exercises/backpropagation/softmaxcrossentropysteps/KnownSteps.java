package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Case;

/**
 * Inputs whose gradients are known from elsewhere.
 *
 * @param of the source of the gradients
 * @param gradients in the order that the exercise asks for
 */
record KnownSteps(String of, double[][] z, double[][] y, double[][][] gradients) {

    /** The lesson's example, computed by hand. */
    static final KnownSteps OF_LESSON = new KnownSteps(
            " of the lesson's example",
            new double[][] {{Math.log(4), Math.log(2), Math.log(2)}},
            new double[][] {{0, 1, 0}},
            new double[][][] {
                {{0, -1, 0}},
                {{0, -4, 0}},
                {{-2}},
                {{0.5}},
                {{0.5, -1.5, 0.5}},
                {{0.5, -0.75, 0.25}},
                {{0}},
                {{0.5, -0.75, 0.25}}
            });

    /** PyTorch's results: see src/test/golden/backpropagation.py. */
    static final KnownSteps OF_WITNESS = new KnownSteps(
            "", new double[][] {{2, 1, 0}, {-0.5, 0.25, 3}}, new double[][] {{0, 1, 0}, {0, 0, 1}}, new double[][][] {
                {{0, -0.5, 0}, {0, 0, -0.5}},
                {{0, -2.043080634815244, 0}, {0, 0, -0.5470626223145131}},
                {{-0.7516073622040277}, {-0.5470626223145131}},
                {{0.332620477887411}, {0.4569860739933205}},
                {
                    {0.332620477887411, -1.0265204363421114, 0.332620477887411},
                    {0.4569860739933205, 0.4569860739933205, -0.043013926006679526}
                },
                {
                    {0.332620477887411, -0.3776357644726011, 0.04501528658519024},
                    {0.013799783695036311, 0.029214142311643185, -0.043013926006679526}
                },
                {{0}, {0}},
                {
                    {0.3326204778874109, -0.3776357644726011, 0.04501528658519024},
                    {0.013799783695036311, 0.029214142311643185, -0.0430139260066795}
                }
            });

    void check(Case c, SoftmaxSteps student, StepGradient g) {
        c.given("z", z);
        c.given("y", y);
        c.expect(g.symbol() + of, gradients[g.ordinal()]).check(new StepCase(c, student).got(g));
    }
}
