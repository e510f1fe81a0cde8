package chainrule.tensor.kernel;

import java.util.Arrays;

/**
 * C = AB, AᵀB or ABᵀ for long rows of C, three of them at a time, with a part of B that stays in the cache.
 *
 * <p>The rows that are needed are first copied side by side. Java's arrays start at any multiple of 8 bytes, so the
 * original rows are aligned differently within the processor's vectors, and rows of 512 columns are at distances that
 * confuse the processor. The copies have the same alignment. The order of each sum stays the same, so the bits are
 * those of {@link Products}.
 */
final class LongRows {

    /** With fewer rows of C, copying rows of B costs more than it gains. */
    private static final int FEW = 12;

    /** The number of columns that are computed at once. */
    private static final int WIDTH = 512;

    /**
     * A copied row with its array's header of 16 bytes fills 69 cache lines, so the next row has the same alignment.
     */
    private static final int PADDED = (69 * 64 - 16) / Double.BYTES;

    private static final ThreadLocal<LongRows> OWN = new ThreadLocal<>();

    private final double[][] a = new double[3][Blocks.DEPTH];
    private final double[][] b = new double[Blocks.DEPTH][PADDED];
    private final double[][] c = new double[3][PADDED];

    private LongRows() {}

    /** Whether these loops are the faster ones for so many rows and columns of C. */
    static boolean suit(int rows, int columns) {
        return columns >= Blocks.LONG && rows >= FEW;
    }

    /** Computes rows top … bottom − 1 and columns left … right − 1 of C. */
    static void multiply(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right) {
        LongRows own = OWN.get();
        if (own == null) {
            own = new LongRows();
            OWN.set(own);
        }
        int columns = right - left;
        int depth = transposed.depth(a);
        // Parts of about equal size: a short one at the end would be slow.
        int panels = (columns + WIDTH - 1) / WIDTH;
        int blocks = (depth + Blocks.DEPTH - 1) / Blocks.DEPTH;
        for (int panel = 0; panel < panels; panel++) {
            int first = left + columns * panel / panels;
            int width = left + columns * (panel + 1) / panels - first;
            for (int block = 0; block < blocks; block++) {
                int start = depth * block / blocks;
                int end = depth * (block + 1) / blocks;
                int padded = own.takeRows(b, transposed, start, end, first, width);
                for (int i = top; i < bottom; i += 3) {
                    int rows = Math.min(3, bottom - i);
                    own.takeColumns(a, transposed, i, rows, start, end - start);
                    own.threeRows(c, i, rows, first, width, block == 0, padded);
                }
            }
        }
    }

    /** Copies rows of B. To make their number a multiple of three, it adds rows of −0, which change no sum. */
    private int takeRows(double[][] from, Transposed transposed, int start, int end, int left, int width) {
        if (transposed == Transposed.RIGHT) {
            Transposes.transpose(from, left, left + width, start, end, b, 0);
        } else {
            for (int k = start; k < end; k++) {
                System.arraycopy(from[k], left, b[k - start], 0, width);
            }
        }
        int depth = end - start;
        while (depth % 3 != 0) {
            Arrays.fill(b[depth], 0, width, -0.0);
            for (double[] row : a) {
                row[depth] = 0;
            }
            depth++;
        }
        return depth;
    }

    /** Copies the entries of A that the given rows of C need. */
    private void takeColumns(double[][] from, Transposed transposed, int i, int rows, int start, int depth) {
        if (transposed == Transposed.LEFT) {
            Transposes.transposeColumns(from, start, start + depth, i, i + rows, a);
        } else {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(from[i + row], start, a[row], 0, depth);
            }
        }
    }

    private void threeRows(double[][] into, int i, int rows, int left, int width, boolean first, int depth) {
        for (int row = 0; row < rows; row++) {
            if (first) {
                Arrays.fill(c[row], 0, width, 0);
            } else {
                System.arraycopy(into[i + row], left, c[row], 0, width);
            }
        }
        add(width, depth, a[0], a[1], a[2], b, c[0], c[1], c[2]);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(c[row], 0, into[i + row], left, width);
        }
    }

    /**
     * Adds A's entries times B's rows to C's rows.
     *
     * <p>Keep it exactly so: apart from the copying, nothing but the one loop, with this condition. With {@code k <
     * depth}, or with a loop for the last rows, the JIT of JDK 17 does not vectorise the innermost loop, which then
     * runs at a third of the speed.
     */
    private static void add(
            int width,
            int depth,
            double[] a0,
            double[] a1,
            double[] a2,
            double[][] b,
            double[] c0,
            double[] c1,
            double[] c2) {
        for (int k = 0; k + 3 <= depth; k += 3) {
            Kernels.threeByThree(
                    width, c0, c1, c2, b[k], b[k + 1], b[k + 2], a0[k], a0[k + 1], a0[k + 2], a1[k], a1[k + 1],
                    a1[k + 2], a2[k], a2[k + 1], a2[k + 2]);
        }
    }
}
