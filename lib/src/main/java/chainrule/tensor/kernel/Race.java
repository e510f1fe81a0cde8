package chainrule.tensor.kernel;

import java.util.Arrays;
import java.util.Random;

/** Small products, with and without remainders, that plain loops and {@link VectorLoops} compute in turns. */
final class Race {

    private static final int DEPTH = 300;
    private static final int[][] ROWS_AND_COLUMNS = {{12, 48}, {10, 35}, {17, 10}};

    private final double[][] a;
    private final double[][] columns;
    private final double[][] b;

    Race(Random rng) {
        a = numbers(17, DEPTH, rng);
        columns = numbers(DEPTH, 17, rng);
        b = numbers(DEPTH, 48, rng);
    }

    private static double[][] numbers(int rows, int columns, Random rng) {
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            Arrays.setAll(row, j -> rng.nextGaussian());
        }
        return numbers;
    }

    /** Whether the vectors were faster and gave the same bits. */
    boolean isWonBy(VectorLoops loops) {
        long plain = 0;
        long vectors = 0;
        boolean same = true;
        for (int[] size : ROWS_AND_COLUMNS) {
            for (Transposed transposed : Transposed.values()) {
                double[][] left = transposed == Transposed.LEFT ? columns : a;
                double[][] right = numbersOf(b, size[1]);
                if (transposed == Transposed.RIGHT) {
                    right = transpose(right);
                }
                double[][] expected = new double[size[0]][size[1]];
                double[][] found = new double[size[0]][size[1]];
                long start = System.nanoTime();
                Products.plain(left, transposed, right, expected, 0, size[0], 0, size[1]);
                long middle = System.nanoTime();
                loops.multiply(left, transposed, right, found, 0, size[0], 0, size[1]);
                vectors += System.nanoTime() - middle;
                plain += middle - start;
                same &= Arrays.deepEquals(expected, found);
            }
        }
        return same && vectors < plain;
    }

    private static double[][] numbersOf(double[][] b, int columns) {
        double[][] part = new double[b.length][];
        Arrays.setAll(part, k -> Arrays.copyOf(b[k], columns));
        return part;
    }

    private static double[][] transpose(double[][] b) {
        double[][] transposed = new double[b[0].length][b.length];
        Transposes.transpose(b, transposed);
        return transposed;
    }
}
