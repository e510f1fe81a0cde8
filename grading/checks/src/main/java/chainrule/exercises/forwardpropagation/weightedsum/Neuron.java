package chainrule.exercises.forwardpropagation.weightedsum;

import chainrule.exercises.forwardpropagation.BiasMistakes;
import chainrule.exercises.forwardpropagation.Bookkeeping;
import chainrule.exercises.forwardpropagation.DenseFormula;
import chainrule.exercises.forwardpropagation.LinearCase;
import chainrule.exercises.forwardpropagation.Precision;
import chainrule.exercises.forwardpropagation.ProductMistakes;
import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.subject.Subject;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of one neuron, and the mistakes made with them. Its opposite is used too, so that one z of the two is
 * negative.
 */
final class Neuron {

    private static final LinearCase.LinearSymbols NAMES =
            new LinearCase.LinearSymbols("the inputs", "the weights", "b", "Σwᵢxᵢ");

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
        return moved(c, c.matrix("w", 1, inputs)[0], c.matrix("x", 1, inputs)[0]);
    }

    /** A neuron with small and large numbers among the inputs. */
    static Neuron spread(Case c, int inputs) {
        return moved(c, c.matrix("w", 1, inputs)[0], c.spread("x", 1, inputs, 100)[0]);
    }

    private static Neuron moved(Case c, double[] w, double[] x) {
        double b = c.matrix("b", 1, 1)[0][0];
        // Further decimals, so that two mistakes hardly ever give the same sum.
        for (int i = 0; i < w.length; i++) {
            w[i] += w[i] == 0 ? 0 : 0.0007 * (i + 1);
            x[i] += x[i] == 0 ? 0 : 0.0013 * (i + 1);
        }
        Neuron neuron = of(c, w, x, b);
        // Far enough from 0: there rounding would be all that is left of a sum, and (int) z the same as max(0, z).
        double z = neuron.sum().right()[0][0];
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
        double got = f.of(w.clone(), x.clone(), b);
        Bookkeeping.requireRepeatable(c, "weightedSum", got, f.of(w.clone(), x.clone(), b));
        expect(got).check(got);
        Neuron opposite = of(c, IntStream.range(0, n).mapToDouble(i -> -w[i]).toArray(), x, -b);
        double gotOpposite = f.of(opposite.w.clone(), x.clone(), -b);
        opposite.expect(gotOpposite).check(gotOpposite);
        of(c, w, x, b);
    }

    void leavesInputs(Subject subject) {
        WeightedSum f = subject.method(WeightedSum.class);
        new Bookkeeping(
                        c,
                        "weightedSum",
                        List.of("w", "x", "b"),
                        List.of("z"),
                        a -> new double[][][] {{{f.of(a[0][0], a[1][0], a[2][0][0])}}},
                        a -> new double[][][] {DenseFormula.of(a[1], a[0], a[2])})
                .check(
                        c.matrix("w of other length", 1, 4),
                        c.matrix("x of other length", 1, 4),
                        c.matrix("b of another call", 1, 1));
    }

    private LinearCase sum() {
        return new LinearCase(NAMES, new double[][] {x}, new double[][] {w}, new double[][] {{b}});
    }

    private Comparison expect(double got) {
        LinearCase sum = sum();
        List<LinearCase.WrongResult> mistakes = sum.mistakes(ProductMistakes.ofNeuron(sum), BiasMistakes.ofNeuron(sum));
        double z = sum.right()[0][0];
        Comparison comparison = c.expect("z", z)
                .mistaken("absolute-value", "is |z|. A weighted sum may be negative.", () -> Math.abs(z));
        mistakes.forEach(m -> comparison.mistake(m.id(), m.says(), m.numbers()));
        sum.activated(mistakes, "The activation function comes later: return z itself.")
                .forEach(m -> comparison.mistake(m.id(), m.says(), m.numbers()));
        return Precision.mistakes(comparison, sum.right(), new double[][] {{got}}, sum.biases());
    }
}
