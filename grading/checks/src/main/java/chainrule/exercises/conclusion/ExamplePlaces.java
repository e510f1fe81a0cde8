package chainrule.exercises.conclusion;

import java.util.Random;

/**
 * The places of training examples, from 0 to 1: the first half of the rows is never in the last third, and the second
 * half is never in the first third, so that a network trained on a part of the rows has not seen everything.
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

    /** The places of rows to train on. */
    public static ExamplePlaces inParts(Random random, int rows) {
        return new ExamplePlaces(random, rows, true);
    }

    /** The places of rows to judge by, which may be anywhere. */
    public static ExamplePlaces anywhere(Random random, int rows) {
        return new ExamplePlaces(random, rows, false);
    }

    /** Draws the place of a row. */
    public double draw(int row) {
        double place = random.nextDouble();
        if (!inParts) {
            return place;
        }
        return 2 * row < rows ? 2 * THIRD * place : THIRD + 2 * THIRD * place;
    }
}
