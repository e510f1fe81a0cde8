package chainrule.exercises.gradientdescent.minibatches;

import java.util.List;
import java.util.Random;

/** The student's method: examples shuffled and cut into batches, each a pair {x, y}. */
@FunctionalInterface
public interface MiniBatches {

    /** Batches of {@code size} rows, the last one perhaps smaller. */
    List<double[][][]> cut(double[][] x, double[][] y, int size, Random rng);
}
