package chainrule.data;

import java.util.Random;

/**
 * The shuffle of Fisher and Yates: for i from the last down to 1, swaps i with a j drawn from 0 … i.
 *
 * <p>This package only uses methods of {@link Random} whose results are fixed by its documentation, so a seed gives the
 * same order on every version of Java.
 */
final class Shuffle {

    private Shuffle() {}

    /** Restores the order 0, 1, 2, … */
    static void reset(int[] order) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    static void shuffle(int[] order, Random rng) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
