package chainrule.exercises.forwardpropagation.weightedsum;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.subject.Subject;
import java.util.stream.IntStream;

/** The numbers of one neuron and the mistakes made with them; its opposite too, so that one z of the two is negative. */
final class Neuron {

    private final Case c;
    private final double[] w;
    private final double[] x;
    private final double b;
    private final int n;

    private Neuron(Case c, double[] w, double[] x, double b) {
        this.c = c;
        this.w = w;
        this.x = x;
        this.b = b;
        n = w.length;
    }

    static Neuron drawn(Case c, int inputs) {
        double[] w = c.matrix("w", 1, inputs)[0];
        double[] x = c.matrix("x", 1, inputs)[0];
        double b = c.matrix("b", 1, 1)[0][0];
        // Further decimals, so that two mistakes hardly ever give the same sum.
        for (int i = 0; i < inputs; i++) {
            w[i] += 0.0007 * (i + 1);
            x[i] += 0.0013 * (i + 1);
        }
        Neuron neuron = of(c, w, x, b);
        // Far enough from 0: there rounding would be all that is left of a sum, and (int) z the same as max(0, z).
        double z = neuron.products() + b;
        return Math.abs(z) < 1 ? of(c, w, x, b + Math.copySign(2, z)) : neuron;
    }

    static Neuron of(Case c, double[] w, double[] x, double b) {
        c.given("w", new double[][] {w});
        c.given("x", new double[][] {x});
        c.given("b", new double[][] {{b}});
        return new Neuron(c, w, x, b);
    }

    void check(Subject subject) {
        WeightedSum f = subject.method(WeightedSum.class);
        expect().check(f.of(w.clone(), x.clone(), b));
        Neuron opposite = of(c, IntStream.range(0, n).mapToDouble(i -> -w[i]).toArray(), x, -b);
        opposite.expect().check(f.of(opposite.w.clone(), x.clone(), -b));
        of(c, w, x, b);
    }

    void leavesInputs(Subject subject) {
        double[][] lentW = c.lend("w");
        double[][] lentX = c.lend("x");
        subject.method(WeightedSum.class).of(lentW[0], lentX[0], b);
        c.requireUnchanged("w", lentW, "weightedSum");
        c.requireUnchanged("x", lentX, "weightedSum");
    }

    private Comparison expect() {
        double z = products() + b;
        // With two inputs, “only the first” and “without the last” give the same numbers.
        boolean many = n > 2;
        return c.expect("z", z)
                .mistaken(
                        "bias-forgotten",
                        "is the sum of the products alone: b is missing. It is added once, at the end.",
                        this::products)
                .mistaken(
                        "bias-per-input",
                        "has b in it %d times, once for each input. It is added once, after the loop.".formatted(n),
                        () -> products() + n * b)
                .mistaken("bias-subtracted", "has b subtracted. It is added, whatever its sign.", () -> products() - b)
                .mistaken(
                        "bias-multiplied",
                        "is the sum of the products times b. The bias is added.",
                        () -> products() * b)
                .mistaken(
                        "weights-ignored",
                        "is Σxᵢ + b. Each input is multiplied with its weight first.",
                        () -> total(x) + b)
                .mistaken(
                        "weights-added",
                        "has weights and inputs added: Σ(wᵢ + xᵢ) + b. They are multiplied, in pairs.",
                        () -> total(w) + total(x) + b)
                .mistaken(
                        "sum-times-sum",
                        "is (Σwᵢ)(Σxᵢ) + b. First multiply each pair wᵢxᵢ, then add up.",
                        () -> total(w) * total(x) + b)
                .mistaken(
                        "two-inputs-only",
                        "stops after the first two inputs. There are %d here: w.length tells.".formatted(n),
                        () -> w[0] * x[0] + w[1] * x[1] + b)
                .mistaken(
                        "last-input-only",
                        "has only the last input in it: = forgets the sum so far. Add to it with +=.",
                        () -> many ? w[n - 1] * x[n - 1] + b : null)
                .mistaken(
                        "first-input-only",
                        "has only the first input in it: does return stand inside the loop? It belongs after it.",
                        () -> many ? w[0] * x[0] + b : null)
                .mistaken(
                        "first-input-left-out",
                        "lacks the first input. Indices start at 0 in Java.",
                        () -> many ? products() - w[0] * x[0] + b : null)
                .mistaken(
                        "last-input-left-out",
                        "lacks the last input: the loop ends one too early. i < w.length reaches all.",
                        () -> many ? products() - w[n - 1] * x[n - 1] + b : null)
                .mistaken(
                        "averaged",
                        "is divided by the number of inputs. A weighted sum is no mean.",
                        () -> products() / n + b)
                .mistaken(
                        "averaged",
                        "is divided by the number of inputs. A weighted sum is no mean.",
                        () -> (products() + b) / n)
                .mistaken(
                        "activation-applied",
                        "is max(0, z). The activation function comes later; here z itself is wanted.",
                        () -> Math.max(0, z))
                .mistaken(
                        "activation-applied",
                        "is the sigmoid of z. The activation function comes later; here z itself is wanted.",
                        () -> 1 / (1 + Math.exp(-z)))
                .mistaken(
                        "cut-to-int",
                        "is cut off to a whole number: an int drops what stands behind the point. Add up in a double.",
                        () -> (double) (int) z)
                .mistaken(
                        "cut-to-int",
                        "adds up in an int, which drops what stands behind the point at each step. Add up in a double.",
                        this::intSum);
    }

    /** As {@code int sum = 0; sum += w[i] * x[i]} computes it: += cuts off without a word. */
    private double intSum() {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum = (int) (sum + w[i] * x[i]);
        }
        return sum + b;
    }

    private double products() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    private static double total(double[] a) {
        double sum = 0;
        for (double v : a) {
            sum += v;
        }
        return sum;
    }
}
