package chainrule.tensor;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Loops over the entries of arrays whose shapes have been checked. */
final class Entries {

    private Entries() {}

    static void addRow(double[][] a, double[] b, double[][] into) {
        for (int i = 0; i < a.length; i++) {
            add(a[i], b, into[i]);
        }
    }

    static void columnSums(double[][] a, double[] sums) {
        Arrays.fill(sums, 0);
        for (double[] row : a) {
            add(sums, row, sums);
        }
    }

    private static void add(double[] p, double[] q, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = p[j] + q[j];
        }
    }

    static void combine(double[][] a, double[][] b, double[][] into, DoubleBinaryOperator f) {
        for (int i = 0; i < a.length; i++) {
            double[] p = a[i];
            double[] q = b[i];
            double[] c = into[i];
            for (int j = 0; j < c.length; j++) {
                c[j] = f.applyAsDouble(p[j], q[j]);
            }
        }
    }

    static void map(double[][] a, double[][] into, DoubleUnaryOperator f) {
        for (int i = 0; i < a.length; i++) {
            double[] p = a[i];
            double[] c = into[i];
            for (int j = 0; j < c.length; j++) {
                c[j] = f.applyAsDouble(p[j]);
            }
        }
    }
}
