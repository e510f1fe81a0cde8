package chainrule.exercises.conclusion;

import java.util.Random;

/**
 * Where training examples lie, from 0 to 1: the first half of the rows never in the last third, the second half never in the first, so
 * that whoever trains on a part of the rows has not seen everything.
 */
public final class ExamplePlaces {

    private static final double THIRD = 1 / 3.0;

    private final Random random;
    private final int rows;
    private final boolean inParts;

    private ExamplePlaces(Random random, int rows, boolean inParts) {
        this.random = random;
        this.rows = rows;
        this.inParts = inParts;
    }

    /** For rows to train on. */
    public static ExamplePlaces inParts(Random random, int rows) {
        return new ExamplePlaces(random, rows, true);
    }

    /** For rows to judge by: anywhere. */
    public static ExamplePlaces anywhere(Random random, int rows) {
        return new ExamplePlaces(random, rows, false);
    }

    /** The place of a row, drawn anew. */
    public double draw(int row) {
        double place = random.nextDouble();
        if (!inParts) {
            return place;
        }
        return 2 * row < rows ? 2 * THIRD * place : THIRD + 2 * THIRD * place;
    }
}
