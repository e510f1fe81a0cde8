package chainrule.exercises.conclusion;

import chainrule.exercises.conclusion.HiddenFunction.Derivative;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to take a step of gradient descent: the right one, or one with a mistake.
 *
 * @param id the mistake's name; empty for the right way
 * @param says what a student should know
 * @param way how the gradients are computed
 * @param signs of the steps of W₁, b₁, W₂ and b₂
 */
record StepRule(String id, String says, Way way, Derivative slope, int[] signs) {

    /** The source of gradients. */
    enum Way {
        RIGHT,

        /** W₂ and b₂ are updated first, and W₁ and b₁ use gradients from their new values. */
        SECOND_FIRST,
        FIRST_FIRST,

        /** Only the first or the last output reaches the hidden layer. */
        FIRST_BACK,
        LAST_BACK,

        /** The gradients of all earlier steps are added to those of each step. */
        SUMMED
    }

    private static final int[] DOWN = {1, 1, 1, 1};

    static StepRule right(HiddenFunction f) {
        return new StepRule("", "", Way.RIGHT, f.slope(), DOWN);
    }

    /** The mistakes that are possible in this network. */
    static List<StepRule> wrong(FlatNetwork network) {
        HiddenFunction f = network.f;
        List<StepRule> rules = new ArrayList<>();
        rules.add(new StepRule(
                "updated-early",
                "W₂ is updated before dA₁ = dZ₂ W₂ is computed. Compute all gradients first, then update.",
                Way.SECOND_FIRST,
                f.slope(),
                DOWN));
        rules.add(new StepRule(
                "updated-early",
                "W₁ and b₁ are updated before dW₂ = dZ₂ᵀ A₁ is computed, so A₁ has changed by then. Compute all gradients first, then update.",
                Way.FIRST_FIRST,
                f.slope(),
                DOWN));
        if (network.outputs > 1) {
            rules.add(
                    back(
                            f,
                            Way.FIRST_BACK,
                            "only the first output's dZ₂ goes back to the hidden layer. dA₁ = dZ₂ W₂ is a sum over all outputs."));
            rules.add(
                    back(
                            f,
                            Way.LAST_BACK,
                            "only the last output's dZ₂ goes back to the hidden layer. dA₁ = dZ₂ W₂ is a sum over all outputs: is = used instead of +=?"));
        }
        if (network.softmax) { // Without, such steps swing without end, and where they stop says little.
            rules.add(new StepRule(
                    "gradients-not-zeroed",
                    "the gradients of all earlier steps are added to those of each step. Begin each step with gradients of 0.",
                    Way.SUMMED,
                    f.slope(),
                    DOWN));
        }
        rules.add(slope(
                "slope-omitted",
                "dZ₁ is dA₁ itself. Multiply dA₁ by the slope of the hidden layer's activation.",
                (z, a) -> 1));
        if (f == HiddenFunction.TANH) {
            rules.add(slope(
                    "slope-of-sigmoid",
                    "the slope of the hidden layer is a(1 − a). That is sigmoid's; the slope of tanh is 1 − a².",
                    (z, a) -> a * (1 - a)));
            rules.add(slope(
                    "tanh-slope-of-z",
                    "the slope of the hidden layer is 1 − z². The slope of tanh is 1 − a², with a = tanh(z).",
                    (z, a) -> 1 - z * z));
            rules.add(slope(
                    "tanh-not-squared",
                    "the slope of the hidden layer is 1 − a. The slope of tanh is 1 − a².",
                    (z, a) -> 1 - a));
            rules.add(slope(
                    "tanh-slope-plus",
                    "the slope of the hidden layer is 1 + a². The slope of tanh is 1 − a².",
                    (z, a) -> 1 + a * a));
            rules.add(slope(
                    "slope-of-a",
                    "the slope is taken at a, as 1 − tanh(a)². The slope of tanh is 1 − tanh(z)², which is 1 − a².",
                    (z, a) -> 1 - Math.tanh(a) * Math.tanh(a)));
        } else if (f == HiddenFunction.SIGMOID) {
            rules.add(slope(
                    "slope-of-tanh",
                    "the slope of the hidden layer is 1 − a². That is the slope of tanh; sigmoid's is a(1 − a).",
                    (z, a) -> 1 - a * a));
            rules.add(slope(
                    "sigmoid-slope-of-z",
                    "the slope of the hidden layer is z(1 − z). Sigmoid's slope is a(1 − a), with a = σ(z).",
                    (z, a) -> z * (1 - z)));
        }
        String[] symbols = {"W₁", "b₁", "W₂", "b₂"};
        for (int g = 0; g < symbols.length; g++) {
            int[] signs = DOWN.clone();
            signs[g] = -1;
            String symbol = symbols[g];
            rules.add(new StepRule(
                    "sign",
                    "the gradient of " + symbol + " is added. Subtract η times the gradient.",
                    Way.RIGHT,
                    f.slope(),
                    signs));
        }
        return rules;
    }

    private static StepRule slope(String id, String says, Derivative slope) {
        return new StepRule(id, says, Way.RIGHT, slope, DOWN);
    }

    private static StepRule back(HiddenFunction f, Way way, String says) {
        return new StepRule("one-output-goes-back", says, way, f.slope(), DOWN);
    }

    /** How much of the change of the previous step is added to that of {@link #step}. */
    double memory() {
        return way == Way.SUMMED ? 1 : 0;
    }

    private boolean goesBack(int k, int outputs) {
        return way == Way.FIRST_BACK ? k == 0 : way != Way.LAST_BACK || k == outputs - 1;
    }

    /** Takes one step on one example. @param dZ2 at the output, ŷ − y */
    void step(FlatNetwork network, double[] theta, double[] x, double[] z, double[] a, double[] dZ2, double eta) {
        for (int h = 0; h < network.hidden; h++) {
            double dA = 0;
            for (int k = 0; k < dZ2.length; k++) {
                int w2 = network.w2 + k * network.hidden + h;
                double change = signs[2] * eta * dZ2[k] * a[h];
                if (goesBack(k, dZ2.length)) {
                    dA += dZ2[k] * (way == Way.SECOND_FIRST ? theta[w2] - change : theta[w2]);
                }
            }
            double dZ = dA * slope.at(z[h], a[h]);
            double newZ = theta[network.b1 + h] -= signs[1] * eta * dZ;
            for (int j = 0; j < x.length; j++) {
                newZ += (theta[h * x.length + j] -= signs[0] * eta * dZ * x[j]) * x[j];
            }
            double used = way == Way.FIRST_FIRST ? network.f.of(newZ) : a[h];
            for (int k = 0; k < dZ2.length; k++) {
                theta[network.w2 + k * network.hidden + h] -= signs[2] * eta * dZ2[k] * used;
            }
        }
        for (int k = 0; k < dZ2.length; k++) {
            theta[network.b2 + k] -= signs[3] * eta * dZ2[k];
        }
    }
}
