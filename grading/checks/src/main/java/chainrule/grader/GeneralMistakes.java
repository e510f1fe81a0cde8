package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Mistakes that any array may show, for failures that none of the check's own mistakes explains. */
final class GeneralMistakes {

    private GeneralMistakes() {}

    /** The mistakes that this array can show. */
    static List<Mistake> of(double[][] expected, List<Case.Size> sizes) {
        List<Mistake> mistakes = new ArrayList<>();
        int rows = expected.length;
        int columns = rows == 0 ? 0 : expected[0].length;
        if (rows == 0 || columns == 0) {
            return mistakes;
        }
        if (rows == columns && rows > 1) {
            mistakes.add(new Mistake(
                    "transposed", "is the transpose of the right one.", () -> Matrices.transpose(expected)));
        }
        if (rows * columns > 1) {
            leftOut(mistakes, expected);
            shared(mistakes, expected);
        }
        String all = rows * columns == 1 ? "" : ", in all %d entries".formatted(rows * columns);
        for (Factor f : Factor.of(sizes)) {
            mistakes.add(new Mistake(f.id(), f.says().formatted(all), () -> f.times(expected)));
        }
        return mistakes;
    }

    /** Zeros in entries that a loop did not reach. */
    private static void leftOut(List<Mistake> mistakes, double[][] expected) {
        int lastRow = expected.length - 1;
        int lastColumn = expected[0].length - 1;
        zeros(
                mistakes,
                expected,
                "last-row-left-out",
                "has zeros in its last row: the loop over the rows ends one too early.",
                (i, j) -> i < lastRow);
        zeros(
                mistakes,
                expected,
                "last-column-left-out",
                "has zeros in its last column: the loop over the columns ends one too early.",
                (i, j) -> j < lastColumn);
        zeros(
                mistakes,
                expected,
                "first-row-left-out",
                "has zeros in its first row: the loop over the rows starts at 1, but the first row is row 0.",
                (i, j) -> i > 0);
        zeros(
                mistakes,
                expected,
                "first-column-left-out",
                "has zeros in its first column: the loop over the columns starts at 1, but the first column is column 0.",
                (i, j) -> j > 0);
        zeros(
                mistakes,
                expected,
                "first-row-only",
                "is right in its first row only, and 0 below. Does the loop over the rows end too early, at a return or a break, or does the loop over the columns not start at 0 again for each row?",
                (i, j) -> i == 0);
        zeros(
                mistakes,
                expected,
                "first-column-only",
                "is right in its first column only, and 0 beside it. Does the loop over the columns start at 0 again for each row, and does it run over all columns?",
                (i, j) -> j == 0);
        zeros(
                mistakes,
                expected,
                "diagonal-only",
                "is right on the diagonal only, where row and column have the same number, and 0 elsewhere. Each row needs all columns: write two loops, one inside the other, each with its own variable.",
                (i, j) -> i == j);
    }

    private static void zeros(List<Mistake> mistakes, double[][] expected, String id, String says, LoopExtent reached) {
        double[][] zeros = Matrices.map(expected, v -> 0);
        mistakes.add(new Mistake(id, says, () -> LoopExtent.partly(expected, zeros, reached)));
    }

    /** One array, or one sum, for all rows or entries, each of which needs its own. */
    private static void shared(List<Mistake> mistakes, double[][] expected) {
        int rows = expected.length;
        if (rows > 1) {
            mistakes.add(new Mistake(
                    "row-shared",
                    "has the right last row in every row: all rows are one and the same array. Make a new array for each"
                            + " row, as new double[rows][columns] does.",
                    () -> Collections.nCopies(rows, expected[rows - 1]).toArray(double[][]::new)));
        }
        // With a single row or column too, where one of these gives the right array: it must not rule the mistake out.
        sums(mistakes, expected, "row", (i, j) -> i == 0 ? null : new int[] {i - 1, j});
        sums(mistakes, expected, "entry of a row", (i, j) -> j == 0 ? null : new int[] {i, j - 1});
        sums(
                mistakes,
                expected,
                "entry",
                (i, j) -> j > 0 ? new int[] {i, j - 1} : i > 0 ? new int[] {i - 1, expected[0].length - 1} : null);
    }

    /** The entry before another one, or null. */
    private interface EarlierEntry {
        int[] of(int i, int j);
    }

    private static void sums(List<Mistake> mistakes, double[][] expected, String each, EarlierEntry before) {
        mistakes.add(new Mistake(
                "sum-not-reset",
                "adds up from %1$s to %1$s: each also holds the sum of those before it. Start the sum again for each %1$s."
                        .formatted(each.equals("row") ? "row" : "entry"),
                () -> {
                    double[][] sums = Matrices.copy(expected);
                    for (int i = 0; i < sums.length; i++) {
                        for (int j = 0; j < sums[i].length; j++) {
                            int[] from = before.of(i, j);
                            sums[i][j] += from == null ? 0 : sums[from[0]][from[1]];
                        }
                    }
                    return sums;
                }));
    }
}
