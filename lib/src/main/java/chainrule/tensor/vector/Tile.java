package chainrule.tensor.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A part of C that stays in the processor's registers while all its terms are added: 3 rows by 3 vectors.
 *
 * <p>Nine sums and three vectors of B leave four of the 16 registers of AVX2 for an entry of A. With 12 sums, the JIT
 * keeps some of them in memory, which more than halves the speed. More arrays within the loop have the same effect,
 * because their addresses take registers too.
 */
final class Tile {

    static final int ROWS = 3;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** The number of columns: three vectors times the lanes of a vector. */
    static final int WIDTH = 3 * LANES;

    private Tile() {}

    /** Copies WIDTH neighbouring numbers. */
    static void copy(double[] from, int i, double[] into, int p) {
        DoubleVector.fromArray(SPECIES, from, i).intoArray(into, p);
        DoubleVector.fromArray(SPECIES, from, i + LANES).intoArray(into, p + LANES);
        DoubleVector.fromArray(SPECIES, from, i + 2 * LANES).intoArray(into, p + 2 * LANES);
    }

    /**
     * Adds a[k]·B[k] for k from start … to end − 1, in this order.
     *
     * @param panel holds {@link ColumnPanels}
     * @param place where the panel begins, with the row of k = start
     * @param first whether the sums begin at 0; if not, they continue from the entries of C
     * @param c the array whose rows i, i + 1 and i + 2 take the sums, beginning at a column
     */
    static void add(
            double[] a0,
            double[] a1,
            double[] a2,
            int start,
            int end,
            double[] panel,
            int place,
            boolean first,
            double[][] c,
            int i,
            int column) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector c00 = zero;
        DoubleVector c01 = zero;
        DoubleVector c02 = zero;
        DoubleVector c10 = zero;
        DoubleVector c11 = zero;
        DoubleVector c12 = zero;
        DoubleVector c20 = zero;
        DoubleVector c21 = zero;
        DoubleVector c22 = zero;
        if (!first) {
            c00 = DoubleVector.fromArray(SPECIES, c[i], column);
            c01 = DoubleVector.fromArray(SPECIES, c[i], column + LANES);
            c02 = DoubleVector.fromArray(SPECIES, c[i], column + 2 * LANES);
            c10 = DoubleVector.fromArray(SPECIES, c[i + 1], column);
            c11 = DoubleVector.fromArray(SPECIES, c[i + 1], column + LANES);
            c12 = DoubleVector.fromArray(SPECIES, c[i + 1], column + 2 * LANES);
            c20 = DoubleVector.fromArray(SPECIES, c[i + 2], column);
            c21 = DoubleVector.fromArray(SPECIES, c[i + 2], column + LANES);
            c22 = DoubleVector.fromArray(SPECIES, c[i + 2], column + 2 * LANES);
        }
        for (int k = start, p = place; k < end; k++, p += WIDTH) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, panel, p);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, panel, p + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, panel, p + 2 * LANES);
            DoubleVector x = DoubleVector.broadcast(SPECIES, a0[k]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            c02 = x.fma(b2, c02);
            x = DoubleVector.broadcast(SPECIES, a1[k]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            c12 = x.fma(b2, c12);
            x = DoubleVector.broadcast(SPECIES, a2[k]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            c22 = x.fma(b2, c22);
        }
        double[] c0 = c[i];
        double[] c1 = c[i + 1];
        double[] c2 = c[i + 2];
        c00.intoArray(c0, column);
        c01.intoArray(c0, column + LANES);
        c02.intoArray(c0, column + 2 * LANES);
        c10.intoArray(c1, column);
        c11.intoArray(c1, column + LANES);
        c12.intoArray(c1, column + 2 * LANES);
        c20.intoArray(c2, column);
        c21.intoArray(c2, column + LANES);
        c22.intoArray(c2, column + 2 * LANES);
    }
}
