package chainrule.exercises.forwardpropagation;

import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Softmax of each row: ŷ_c = e^(z_c − m) / Σₖ e^(zₖ − m), m = maxₖ zₖ. */
public final class SoftmaxFormula {

    private SoftmaxFormula() {}

    /** Maps batch × classes to batch × classes; each row sums to 1. */
    public static double[][] of(double[][] z) {
        return Arrays.stream(z).map(SoftmaxFormula::ofRow).toArray(double[][]::new);
    }

    /** The mistake of using the wrong axis: each column sums to 1. */
    public static double[][] ofColumns(double[][] z) {
        return Matrices.transpose(of(Matrices.transpose(z)));
    }

    /** The mistake of using one sum for all rows: the whole batch sums to 1. */
    public static double[][] ofBatch(double[][] z) {
        double total =
                Arrays.stream(z).flatMapToDouble(Arrays::stream).map(Math::exp).sum();
        return Matrices.map(z, v -> Math.exp(v) / total);
    }

    /** The softmax of one row. */
    public static double[] ofRow(double[] z) {
        double max = Arrays.stream(z).max().orElseThrow();
        double sum = Arrays.stream(z).map(v -> Math.exp(v - max)).sum();
        return Arrays.stream(z).map(v -> Math.exp(v - max) / sum).toArray();
    }
}
