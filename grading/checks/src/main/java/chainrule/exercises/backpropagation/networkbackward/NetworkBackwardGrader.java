package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.function.Function;

/** Checks a network of any number of layers: forward, backward through all layers, and the list of its parameters. */
@Exercise(
        id = "network-backward",
        lesson = "04-backpropagation",
        title = "Bonus: backward through any number of layers",
        declares = "MyNetwork",
        bonus = true)
final class NetworkBackwardGrader {

    @SymbolCheck(
            order = 1,
            symbol = "Ŷ",
            asks = "forward: from the first layer to the last, each one gets what the layer before it returned",
            points = 1,
            hints = {
                "One variable is enough: it starts as x, and each layer replaces it with what it returns.",
                "Try it by hand with a list of one layer, and of two."
            })
    void forward(Subject subject, Cases cases) {
        Function<Case, NetworkCase> next = NetworkPlan.cases();
        cases.each(c -> {
            NetworkTrial trial = new NetworkTrial(next.apply(c), subject);
            double[][] yHat = trial.forward();
            trial.ofForward().check(yHat);
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "dX",
            asks = "backward: from the last layer to the first, each one gets what the layer after it returned",
            points = 1,
            hints = {
                "Again one variable is enough: it starts as dYHat, each layer's backward replaces it, and at the end it is dX. Nothing else happens to it.",
                "The last of n layers is number n − 1 of the list, and the first one is number 0."
            })
    void backward(Subject subject, Cases cases) {
        Function<Case, NetworkCase> next = NetworkPlan.cases();
        cases.each(c -> {
            NetworkTrial trial = new NetworkTrial(next.apply(c), subject);
            double[][] dX = trial.backwardAfterRightForward();
            trial.ofBackward().check(dX);
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "∂L/∂θ",
            asks = "backward leaves each layer's gradients in its parameters, and parameters() lists all of them",
            follows = "dX",
            points = 1,
            hints = {
                "The layers own the parameters, and write the gradients into them. An optimizer finds both through your list.",
                "parameters(): a new list, and the lists of all layers added to it (addAll), from the first layer to the last."
            })
    void gradients(Subject subject, Cases cases) {
        Function<Case, NetworkCase> next = NetworkPlan.cases();
        cases.each(c -> {
            NetworkTrial trial = new NetworkTrial(next.apply(c), subject);
            List<?> listed = trial.network.parameters();
            trial.backwardAfterRightForward();
            List<Parameter> parameters = trial.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                trial.ofGradient(i).check(parameters.get(i).gradient());
            }
            ParameterList.require(c, trial, listed);
        });
        cases.once(c -> LessonNetwork.check(c, subject));
    }

    @SymbolCheck(
            order = 4,
            symbol = "state",
            asks = "each layer is called once in each direction, and every call starts from scratch",
            follows = {"Ŷ", "dX", "∂L/∂θ"},
            points = 1,
            hints = {
                "Keep only the layers from one call to the next: each layer itself keeps what its backward needs.",
                "Call forward and backward twice, by hand: each call goes through each layer once, whatever was called before."
            })
    void state(Subject subject, Cases cases) {
        Function<Case, NetworkCase> next = NetworkPlan.cases();
        cases.few(c -> NetworkState.check(next.apply(c), subject));
    }
}
