package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import java.util.function.UnaryOperator;

/** Small data sets and networks whose right pictures are known. */
final class Examples {

    private Examples() {}

    /** A network that is one function of each row. */
    static Layer network(UnaryOperator<double[]> row) {
        return new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                double[][] out = new double[x.length][];
                for (int i = 0; i < x.length; i++) {
                    out[i] = row.apply(x[i]);
                }
                return out;
            }

            @Override
            public double[][] backward(double[][] upstream) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Three classes in the corners (0, 0), (1, 0) and (0, 1), one example each. */
    static Dataset corners() {
        return Dataset.classification(new double[][] {{0, 0}, {1, 0}, {0, 1}}, new int[] {0, 1, 2}, "a", "b", "c");
    }

    /** Scores that are right on {@link #corners()}: class b grows with x, class c with y. */
    static Layer cornerNetwork() {
        return network(x -> new double[] {0, 20 * (x[0] - 0.5), 20 * (x[1] - 0.5)});
    }
}
