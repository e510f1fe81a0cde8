package chainrule.exercises.forwardpropagation.leakyrelu;

import chainrule.exercises.forwardpropagation.ArrayFunction;
import chainrule.grader.Cases;
import chainrule.grader.SymbolCheck;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

@Exercise(id = "leaky-relu", lesson = "02-forward-propagation", title = "Leaky ReLU", declares = "leakyRelu")
final class LeakyReluGrader {

    @SymbolCheck(order = 1, symbol = "a", asks = "a = z where z > 0, else z/100", points = 1, hints = "What is left of −1?")
    void a(Subject subject, Cases cases) {
        cases.each(c -> {
            double[][] z = c.matrix("z", c.size("N", "the batch size"), c.size("features", "the number of features"));
            z[0][0] = -1;
            z[1][0] = 1;
            c.given("z", z);
            c.expect("a", Matrices.map(z, v -> v > 0 ? v : 0.01 * v))
                    .mistake("leak-forgotten", "is ReLU: nothing leaks.", () -> Matrices.map(z, v -> Math.max(0, v)))
                    .mistake("leak-everywhere", "leaks where z > 0 too.", () -> Matrices.map(z, v -> 0.01 * v))
                    .mistake(
                            "leak-sign",
                            "turns the sign where z < 0.",
                            () -> Matrices.map(z, v -> v > 0 ? v : -0.01 * v))
                    .mistake(
                            "leak-too-large",
                            "leaks a tenth, not a hundredth.",
                            () -> Matrices.map(z, v -> v > 0 ? v : 0.1 * v))
                    .check(subject.method(ArrayFunction.class).of(c.lend("z")));
        });
    }
}
