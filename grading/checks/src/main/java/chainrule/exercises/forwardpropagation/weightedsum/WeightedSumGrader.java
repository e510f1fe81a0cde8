package chainrule.exercises.forwardpropagation.weightedsum;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks the weighted sum of one neuron: first with two inputs, as in the lesson, then with any number. */
@Exercise(
        id = "weighted-sum",
        lesson = "02-forward-propagation",
        title = "The weighted sum of one neuron",
        declares = "weightedSum")
final class WeightedSumGrader {

    @SymbolCheck(
            order = 1,
            symbol = "z",
            asks = "z = w₁x₁ + w₂x₂ + b",
            points = 1,
            hints = {
                "Do it by hand for w = (1, −1), x = (2, 1), b = 0.5: the result is 1.5. What does your method give?",
                "Multiply each input by its own weight. Add the bias once, at the end."
            })
    void two(Subject subject, Cases cases) {
        cases.each(c -> Neuron.drawn(c, 2).check(subject));
        cases.once(c ->
                Neuron.of(c, new double[] {1, -1}, new double[] {2, 1}, 0.5).check(subject));
    }

    @SymbolCheck(
            order = 2,
            symbol = "z (any number of inputs)",
            asks = "z = Σᵢ wᵢxᵢ + b, and w and x stay as they are",
            points = 1,
            hints = {
                "w.length is the number of weights.",
                "Let i run from 0 as long as it is below w.length, and add w[i] * x[i] to a sum that starts at 0."
            })
    void any(Subject subject, Cases cases) {
        cases.each(c -> {
            int inputs = c.size("inputs", "the number of inputs", 1);
            Neuron.spread(c, inputs).check(subject);
            Neuron.drawn(c, inputs).check(subject);
        });
        cases.once(c -> Neuron.drawn(c, 29).check(subject));
        cases.once(c -> Neuron.of(c, new double[] {300, -2, 0.5}, new double[] {500, 1, -4}, 0.25)
                .check(subject));
        cases.few(c ->
                Neuron.drawn(c, c.size("inputs", "the number of inputs", 1)).leavesInputs(subject));
        // torch.dot(w, x) + b: see src/test/golden/forward_propagation.py.
        cases.once(c -> fixed(c, subject));
    }

    private static void fixed(Case c, Subject subject) {
        double[] w = {0.5, -1.25, 2};
        double[] x = {3, 2, 0.75};
        Neuron.of(c, w, x, -0.375);
        double z = subject.method(WeightedSum.class).of(w, x, -0.375);
        c.expect("z", 0.125).check(z);
    }
}
