package chainrule.grader;

import chainrule.tensor.Matrices;

/** The entries of an array that a loop reaches. */
@FunctionalInterface
public interface LoopExtent {

    /** Whether the loop reaches row i, column j. */
    boolean at(int i, int j);

    /**
     * The array after the loop: the entries of {@code after} that it reached, and the entries of {@code before}
     * elsewhere.
     */
    static double[][] partly(double[][] after, double[][] before, LoopExtent reached) {
        double[][] left = Matrices.copy(before);
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left[i].length; j++) {
                left[i][j] = reached.at(i, j) ? after[i][j] : left[i][j];
            }
        }
        return left;
    }
}
