package chainrule.grader;

import chainrule.tensor.Matrices;

/** Which entries of an array a loop comes to. */
@FunctionalInterface
public interface LoopExtent {

    /** Whether it comes to row i, column j. */
    boolean at(int i, int j);

    /** What a loop leaves: the entries of {@code after} that it reached, and of {@code before} elsewhere. */
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
