package chainrule.exercises.forwardpropagation;

import chainrule.exercises.forwardpropagation.LinearCase.LinearSymbols;
import chainrule.exercises.forwardpropagation.LinearCase.WrongResult;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What students compute in place of the products of inputs and weights, added up. */
public final class ProductMistakes {

    static final String SUBTRACTED = "products-subtracted";

    static final String LAST_ONLY = "last-input-only";

    static final String AVERAGED = "is divided by the number of inputs. A weighted sum is not a mean.";

    /** With two inputs, “only the first” and “without the last” are the same. */
    private static final int AMBIGUOUS = 2;

    private final LinearCase linear;
    private final int n;
    private final List<WrongResult> wrong = new ArrayList<>();

    private ProductMistakes(LinearCase linear) {
        this.linear = linear;
        n = linear.inputs();
    }

    /** The mistakes in one sum. */
    public static List<WrongResult> ofNeuron(LinearCase linear) {
        ProductMistakes mistakes = new ProductMistakes(linear);
        mistakes.signsAndPowers();
        mistakes.notMultiplied();
        mistakes.partsOnly();
        mistakes.indices();
        return mistakes.wrong;
    }

    /** The same mistakes in a whole layer, and mistakes with rows and columns. */
    static List<WrongResult> ofLayer(LinearCase linear) {
        ProductMistakes mistakes = new ProductMistakes(linear);
        mistakes.orders();
        mistakes.rows();
        List<WrongResult> all = mistakes.wrong;
        all.addAll(ofNeuron(linear));
        return all;
    }

    private void signsAndPowers() {
        add(SUBTRACTED, "has the products subtracted. They must be added: += and not -=.", (x, w) -> -dot(x, w, 0, n));
        add("averaged", AVERAGED, (x, w) -> dot(x, w, 0, n) / n);
        add(
                "inputs-squared",
                "multiplies by each input twice, as in w · x · x. Each weight must be multiplied by its input once.",
                (x, w) -> sum(k -> w[k] * x[k] * x[k]));
        add(
                "cut-to-int",
                "is added up in an int, which drops the decimals at each step. Add up in a double.",
                (x, w) -> {
                    int sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum = (int) (sum + w[k] * x[k]);
                    }
                    return sum;
                });
    }

    private void notMultiplied() {
        add(
                "weights-ignored",
                "adds up the inputs without their weights. Each input must be multiplied by its weight first.",
                (x, w) -> sum(k -> x[k]));
        add(
                "inputs-ignored",
                "adds up the weights without the inputs. Each weight must be multiplied by its input first.",
                (x, w) -> sum(k -> w[k]));
        add(
                "weights-added",
                "adds each weight to its input. They must be multiplied.",
                (x, w) -> sum(k -> w[k] + x[k]));
        String subtracted = "has weights and inputs subtracted from each other. They must be multiplied.";
        add("weights-minus-inputs", subtracted, (x, w) -> sum(k -> w[k] - x[k]));
        add("weights-minus-inputs", subtracted, (x, w) -> sum(k -> x[k] - w[k]));
        add(
                "weights-divided",
                "divides each input by its weight, or the other way round. They must be multiplied.",
                (x, w) -> sum(k -> x[k] / w[k]));
        add(
                "weights-divided",
                "divides each input by its weight, or the other way round. They must be multiplied.",
                (x, w) -> sum(k -> w[k] / x[k]));
        add(
                "sum-times-sum",
                "multiplies the sum of the weights by the sum of the inputs. Multiply each pair first, and then"
                        + " add up.",
                (x, w) -> sum(k -> w[k]) * sum(k -> x[k]));
    }

    private void partsOnly() {
        if (n == AMBIGUOUS) {
            return;
        }
        add(
                "two-inputs-only",
                "stops after the first two inputs. There are %d here: let the loop run up to the length of the arrays."
                        .formatted(n),
                (x, w) -> w[0] * x[0] + w[1] * x[1]);
        add(
                LAST_ONLY,
                "uses only the last input. Is = used instead of +=, or does the sum start again at 0 in the loop?",
                (x, w) -> dot(x, w, n - 1, n));
        add(
                "first-input-only",
                "uses only the first input. Is there a loop over all inputs, and does it run to its end?",
                (x, w) -> dot(x, w, 0, 1));
        add(
                "first-input-left-out",
                "leaves out the first input. Indices start at 0 in Java.",
                (x, w) -> dot(x, w, 1, n));
        add(
                "last-input-left-out",
                "leaves out the last input: the loop ends one too early. It must run as long as the index is < the length.",
                (x, w) -> dot(x, w, 0, n - 1));
    }

    private void indices() {
        if (n == AMBIGUOUS) {
            return;
        }
        String shifted = "multiplies inputs by the weights of their neighbours, as in w[k] * x[k + 1]. Use the same"
                + " index for both.";
        add("index-shifted", shifted, (x, w) -> sum(k -> w[k] * x[(k + 1) % n]));
        add("index-shifted", shifted, (x, w) -> sum(k -> x[k] * w[(k + 1) % n]));
        add("index-shifted", shifted, (x, w) -> sum(k -> k + 1 < n ? w[k] * x[k + 1] : 0));
        add("index-shifted", shifted, (x, w) -> sum(k -> k + 1 < n ? x[k] * w[k + 1] : 0));
        add(
                "inputs-reversed",
                "multiplies the first input by the last weight, and so on. Use the same index for both.",
                (x, w) -> sum(k -> w[k] * x[n - 1 - k]));
        add(
                "first-weight-only",
                "uses the first weight in all products. Each input must have its own weight.",
                (x, w) -> w[0] * sum(k -> x[k]));
        add(
                "first-input-repeated",
                "uses the first input in all products. Each weight must have its own input.",
                (x, w) -> x[0] * sum(k -> w[k]));
    }

    private void orders() {
        LinearSymbols names = linear.names();
        wrong.add(new WrongResult(
                "w-not-transposed",
                "uses the product %1$s%2$s. %2$s is out × in, each row the weights of one neuron, so the product must be %1$s%2$sᵀ."
                        .formatted(names.x(), names.w()),
                () -> Matrices.multiply(linear.x(), linear.w())));
        wrong.add(new WrongResult(
                "product-wrong-way-round",
                "uses the product %2$s%1$s. Examples are rows, so %1$s must come first: %1$s%2$sᵀ."
                        .formatted(names.x(), names.w()),
                () -> Matrices.multiply(linear.w(), linear.x())));
    }

    private void rows() {
        String carried = "keeps adding from entry to entry. The sum must start at 0 for each entry.";
        wrong.add(new WrongResult("sum-carried", carried, () -> carried(false)));
        wrong.add(new WrongResult("sum-carried", carried, () -> carried(true)));
        wrong.add(new WrongResult(
                "first-neuron-only",
                "uses the weights of the first neuron, %s[0], in every column. Column j must use row j of %1$s."
                        .formatted(linear.names().w()),
                () -> product(x -> x, w -> linear.w()[0])));
        wrong.add(new WrongResult(
                "first-example-only",
                "uses the first example, %s[0], in every row. Row i must use row i of %1$s."
                        .formatted(linear.names().x()),
                () -> product(x -> linear.x()[0], w -> w)));
    }

    private interface Row {
        double[] of(double[] row);
    }

    private double[][] product(Row x, Row w) {
        return Matrices.multiplyTransposed(rows(linear.x(), x), rows(linear.w(), w));
    }

    private static double[][] rows(double[][] a, Row row) {
        return Arrays.stream(a).map(row::of).toArray(double[][]::new);
    }

    private double[][] carried(boolean anewInEachRow) {
        double[][] z = linear.product();
        double sum = 0;
        for (double[] row : z) {
            sum = anewInEachRow ? 0 : sum;
            for (int j = 0; j < row.length; j++) {
                sum += row[j];
                row[j] = sum;
            }
        }
        return z;
    }

    /** One entry, of an example and a neuron's weights. */
    private interface Entry {
        double of(double[] x, double[] w);
    }

    private void add(String id, String says, Entry entry) {
        wrong.add(new WrongResult(id, says, () -> {
            double[][] z = new double[linear.x().length][linear.w().length];
            for (int i = 0; i < z.length; i++) {
                for (int j = 0; j < z[i].length; j++) {
                    z[i][j] = entry.of(linear.x()[i], linear.w()[j]);
                }
            }
            return z;
        }));
    }

    private double sum(IntToDoubleFunction term) {
        return IntStream.range(0, n).mapToDouble(term).sum();
    }

    private static double dot(double[] x, double[] w, int from, int to) {
        return IntStream.range(from, to).mapToDouble(k -> x[k] * w[k]).sum();
    }
}
