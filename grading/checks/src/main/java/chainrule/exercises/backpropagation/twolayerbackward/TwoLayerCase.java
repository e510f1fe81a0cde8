package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;

/** A batch, a network with one hidden neuron that is always off and one that is always on, and its gradients. */
final class TwoLayerCase {

    static final List<String> NAMES = List.of("X", "Y", "W1", "b1", "W2", "b2");
    static final List<String> GRADIENTS = List.of("dW1", "db1", "dW2", "db2");

    /** The largest inputs. */
    private static final double MOST = 30;

    final Case c;
    final int n;
    final int outputs;
    final TwoLayerPass.Inputs in;
    final TwoLayerPass right;

    TwoLayerCase(Case c) {
        this.c = c;
        int inputs = c.size("in", "the number of inputs", 1);
        int hidden = c.size("hidden", "the number of hidden neurons", 1);
        outputs = c.size("out", "the number of outputs", 1);
        // The fourth size is the largest one: long arrays are easier to read than wide ones.
        n = c.size("N", "the batch size", 1);
        double[][] x = c.spread("X", n, inputs, MOST);
        in = network(c, "", x, c.matrix("Y", n, outputs), hidden);
        right = TwoLayerPass.of(in);
    }

    /** A network for this batch. */
    private static TwoLayerPass.Inputs network(Case c, String which, double[][] x, double[][] y, int hidden) {
        double[][] w1 = c.matrix(which + "W1", hidden, x[0].length);
        double[][] b1 = c.matrix(which + "b1", 1, hidden);
        c.given(which + "b1", offTheKink(c, Matrices.multiplyTransposed(x, w1), b1));
        return new TwoLayerPass.Inputs(
                x, y, w1, b1, c.matrix(which + "W2", y[0].length, hidden), c.matrix(which + "b2", 1, y[0].length));
    }

    /**
     * No z may be 0, where either derivative is right, and one neuron must be on, because otherwise no weight would
     * have a gradient.
     */
    private static double[][] offTheKink(Case c, double[][] products, double[][] b1) {
        int hidden = b1[0].length;
        int on = c.below(hidden);
        b1[0][on] = Math.ceil(0.5 - column(products, on)[0]);
        if (hidden > 1) {
            int off = (on + 1) % hidden;
            double[] sorted = column(products, off);
            b1[0][off] = Math.floor(-0.5 - sorted[sorted.length - 1]);
        }
        for (int j = 0; j < hidden; j++) {
            int neuron = j;
            while (Arrays.stream(products).anyMatch(row -> Math.abs(row[neuron] + b1[0][neuron]) < 1e-3)) {
                b1[0][neuron] += 0.01;
            }
        }
        return b1;
    }

    private static double[] column(double[][] a, int j) {
        return Arrays.stream(a).mapToDouble(row -> row[j]).sorted().toArray();
    }

    /** The same network, given another batch. */
    TwoLayerPass.Inputs otherBatch(String which, int rows) {
        double[][] x;
        TwoLayerPass.Inputs other;
        int tries = 0;
        do {
            x = c.spread(which + "X", rows, in.x()[0].length, MOST);
            other = in.with(x, c.matrix(which + "Y", rows, outputs));
        } while (TwoLayerPass.of(other).isNearKink() && ++tries < 100);
        return other;
    }

    /** The same network and inputs, with other targets. */
    TwoLayerPass.Inputs otherTargets(String which) {
        return in.with(in.x(), c.matrix(which + "Y", n, outputs));
    }

    /** Another network, given the same batch. */
    TwoLayerPass.Inputs otherNetwork(String which) {
        return network(c, which, in.x(), in.y(), in.w1().length);
    }

    /** One of the four arrays that the student's method returns. */
    double[][] got(TwoLayerBackward student, int index) {
        return all(c, student, lent(c))[index];
    }

    /** Copies of the six inputs. */
    static double[][][] lent(Case c) {
        return NAMES.stream().map(c::lend).toArray(double[][][]::new);
    }

    /** All four arrays that the student's method returns. */
    static double[][][] all(Case c, TwoLayerBackward student, double[][]... lent) {
        double[][][] all = student.of(lent[0], lent[1], lent[2], lent[3], lent[4], lent[5]);
        c.require(
                all != null && all.length == 4,
                "not-four-gradients",
                "backward must return four arrays, {dW1, db1, dW2, db2}; it returned "
                        + (all == null ? "null." : all.length + "."));
        return all;
    }

    /** The rows of the batch from a first one up to, but not including, a last one. */
    TwoLayerPass.Inputs rows(int from, int to) {
        return in.with(Arrays.copyOfRange(in.x(), from, to), Arrays.copyOfRange(in.y(), from, to));
    }

    /** dW1 with W2 updated before dA1 was computed. */
    double[][] updatedEarly(double eta) {
        double[][] moved = Matrices.subtract(in.w2(), Matrices.scale(eta, right.dW2()));
        return right.dW1(masked(Matrices.multiply(right.dYHat, moved)));
    }

    /** dA1 where the neuron was on. */
    double[][] masked(double[][] dA1) {
        return Matrices.hadamard(dA1, Matrices.map(right.z1, z -> z > 0 ? 1 : 0));
    }
}
