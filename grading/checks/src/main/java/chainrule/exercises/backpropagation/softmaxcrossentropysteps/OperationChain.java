package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Softmax with cross-entropy as the lesson splits it up: m, u = z − m, e = exp u, s = Σ e, r = 1/s, p = e·r, l = log p.
 */
final class OperationChain {

    /** An entry of an array. */
    @FunctionalInterface
    interface Entry {
        double at(int i, int c);
    }

    final int n;
    final int classes;
    final double[][] z;
    final double[][] y;
    final double[][] m;
    final double[][] u;
    final double[][] e;
    final double[][] s;
    final double[][] r;
    final double[][] p;
    final double[][] l;

    private OperationChain(double[][] z, double[][] y, double[][] m) {
        this.z = z;
        this.y = y;
        this.m = m;
        n = z.length;
        classes = z[0].length;
        u = entries((i, c) -> z[i][c] - m[i][0]);
        e = Matrices.map(u, Math::exp);
        s = sums((i, c) -> e[i][c]);
        r = Matrices.map(s, v -> 1 / v);
        p = entries((i, c) -> e[i][c] * r[i][0]);
        l = Matrices.map(p, Math::log);
    }

    static OperationChain of(double[][] z, double[][] y) {
        double[][] m = Arrays.stream(z)
                .map(row -> new double[] {Arrays.stream(row).max().orElseThrow()})
                .toArray(double[][]::new);
        return new OperationChain(z, y, m);
    }

    /** The same with another number subtracted from the logits of all rows. */
    OperationChain shifted(double by) {
        return new OperationChain(z, y, Matrices.map(m, v -> by));
    }

    /** The largest logit of all rows. */
    double largest() {
        return Arrays.stream(m).mapToDouble(row -> row[0]).max().orElseThrow();
    }

    /**
     * All gradients. dm is 0 without rounding, because p does not depend on the number that is subtracted, and dz is
     * computed in one step.
     */
    Map<StepGradient, double[][]> gradients() {
        Map<StepGradient, double[][]> gradients = new EnumMap<>(StepGradient.class);
        for (StepGradient g : StepGradient.values()) {
            gradients.put(g, g.of(this, gradients));
        }
        gradients.put(StepGradient.DM, rows(i -> 0));
        gradients.put(StepGradient.DZ, entries((i, c) -> (p[i][c] - y[i][c]) / n));
        return gradients;
    }

    /** Whether this is the place of the row's largest logit. */
    boolean isLargest(int i, int c) {
        return z[i][c] == m[i][0];
    }

    /** N × C. */
    double[][] entries(Entry entry) {
        double[][] a = new double[n][classes];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < classes; c++) {
                a[i][c] = entry.at(i, c);
            }
        }
        return a;
    }

    /** N × 1. */
    double[][] rows(IntToDoubleFunction row) {
        return IntStream.range(0, n)
                .mapToObj(i -> new double[] {row.applyAsDouble(i)})
                .toArray(double[][]::new);
    }

    /** N × 1: the sum of each row. */
    double[][] sums(Entry entry) {
        return rows(i ->
                IntStream.range(0, classes).mapToDouble(c -> entry.at(i, c)).sum());
    }
}
