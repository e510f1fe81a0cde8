package chainrule.exercises.gradientdescent.minibatches;

import java.util.List;
import java.util.Random;

/** The student's method, which shuffles examples and cuts them into batches, each a pair {x, y}. */
@FunctionalInterface
public interface MiniBatches {

    /** Batches of {@code size} rows; the last one may be smaller. */
    List<double[][][]> cut(double[][] x, double[][] y, int size, Random rng);
}
