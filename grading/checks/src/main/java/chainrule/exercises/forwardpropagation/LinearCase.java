package chainrule.exercises.forwardpropagation;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * XWᵀ + b of a layer or, with one row each, of a neuron.
 *
 * @param names of the three in messages
 * @param x batch × in
 * @param w out × in
 * @param b 1 × out
 */
public record LinearCase(LinearSymbols names, double[][] x, double[][] w, double[][] b) {

    private static final String APPLIED = "activation-applied";

    /** Mistakes with the bias that occur beside others. */
    private static final Set<String> COMMON = Set.of(BiasMistakes.FORGOTTEN, "bias-repeated", BiasMistakes.SUBTRACTED);

    /** The names of the input, the weights, the bias, and the product of the first two in messages. */
    public record LinearSymbols(String x, String w, String b, String product) {}

    /** A mistake that gives a wrong product, or a wrong sum. */
    public record WrongResult(String id, String says, Supplier<double[][]> numbers) {}

    /** A mistake with the bias, given by its effect on the product. */
    public record WrongBias(String id, String says, UnaryOperator<double[][]> of) {}

    /** The number of inputs. */
    int inputs() {
        return w[0].length;
    }

    /** The sums without the bias. */
    double[][] product() {
        return Matrices.multiplyTransposed(x, w);
    }

    /** The sums, with the bias. */
    public double[][] right() {
        return plusBias(product());
    }

    /** The bias alone, in the shape of the result. */
    public double[][] biases() {
        return plusBias(new double[x.length][w.length]);
    }

    double[][] plusBias(double[][] product) {
        return Matrices.addRow(product, b);
    }

    /** Wrong products, wrong biases, both at once, and mistakes with the sum as a whole. */
    public List<WrongResult> mistakes(List<WrongResult> products, List<WrongBias> biases) {
        List<WrongResult> all = new ArrayList<>();
        Supplier<double[][]> product = once(this::product);
        products.forEach(p -> all.add(new WrongResult(p.id(), p.says(), once(() -> plusBias(some(p))))));
        biases.forEach(t -> all.add(new WrongResult(t.id(), t.says(), () -> t.of().apply(product.get()))));
        all.add(new WrongResult(
                "products-left-out", "is only %s: the products are missing.".formatted(names.b), this::biases));
        all.add(new WrongResult(
                "averaged", ProductMistakes.AVERAGED, () -> Matrices.scale(1.0 / inputs(), plusBias(product.get()))));
        all.add(new WrongResult(
                "starts-at-one",
                "is too large by 1. Does the sum start at 1? It must start at 0.",
                () -> Matrices.map(plusBias(product.get()), v -> v + 1)));
        all.add(new WrongResult(
                "cut-to-int",
                "is cut to a whole number: an int drops the decimals. Use a double.",
                () -> Matrices.map(plusBias(product.get()), v -> (int) v)));
        for (WrongResult p : products) {
            for (WrongBias t : biases) {
                if (isOne(p, t)) {
                    all.add(new WrongResult(
                            p.id(),
                            "is only the last product: the others and %s are missing. Is = used instead of +=, or does the sum start again at 0 in the loop?"
                                    .formatted(names.b),
                            once(() -> t.of().apply(some(p)))));
                } else if (COMMON.contains(t.id()) && !isTheWholeNegated(p, t)) {
                    all.add(both(p.id(), p.says(), t.id(), "it " + t.says(), once(() -> t.of().apply(some(p)))));
                }
            }
        }
        return all;
    }

    /**
     * An activation where none is asked for, alone or after one of these mistakes.
     *
     * @param why none is asked for there
     */
    public List<WrongResult> activated(List<WrongResult> mistakes, String why) {
        List<WrongResult> all = new ArrayList<>();
        Supplier<double[][]> z = once(this::right);
        all.add(new WrongResult(APPLIED, "is max(0, z). " + why, () -> relu(z.get())));
        all.add(new WrongResult(APPLIED, "is the sigmoid of z. " + why, () -> ActivationFunctions.SIGMOID.of(z.get())));
        all.add(new WrongResult(APPLIED, "is tanh z. " + why, () -> ActivationFunctions.TANH.of(z.get())));
        all.add(new WrongResult(
                "activation-before-bias",
                "applies max(0, …) before the bias is added. " + why,
                () -> plusBias(relu(product()))));
        for (WrongResult m : mistakes) {
            // Others are cut off to zeros too often to be told apart.
            if (COMMON.contains(m.id())) {
                all.add(both(m.id(), m.says(), APPLIED, "then max(0, …) is applied. " + why, () -> relu(some(m))));
            }
        }
        return all;
    }

    private static double[][] relu(double[][] z) {
        return ActivationFunctions.RELU.of(z);
    }

    private static WrongResult both(
            String id, String says, String otherId, String second, Supplier<double[][]> numbers) {
        return new WrongResult(
                id + "+" + otherId,
                "shows two mistakes at once. The first: it %s The second: %s".formatted(says, second),
                numbers);
    }

    /** If a sum starts with the bias, writing = for += in the loop loses both. */
    private static boolean isOne(WrongResult p, WrongBias t) {
        return p.id().equals(ProductMistakes.LAST_ONLY) && t.id().equals(BiasMistakes.FORGOTTEN);
    }

    /** That is one mistake, a wrong sign. */
    private static boolean isTheWholeNegated(WrongResult p, WrongBias t) {
        return p.id().equals(ProductMistakes.SUBTRACTED) && t.id().equals(BiasMistakes.SUBTRACTED);
    }

    /** The result of a mistake; a mistake that is impossible with these sizes throws an exception. */
    private static double[][] some(WrongResult m) {
        double[][] numbers = m.numbers().get();
        if (numbers == null) {
            throw new IllegalArgumentException(m.id() + " does not show with these sizes");
        }
        return numbers;
    }

    private static Supplier<double[][]> once(Supplier<double[][]> numbers) {
        double[][][] known = new double[1][][];
        return () -> {
            if (known[0] == null) {
                known[0] = numbers.get();
            }
            return known[0];
        };
    }
}
