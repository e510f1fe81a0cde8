package chainrule.data;

import java.util.Random;

/**
 * Fisher and Yates's shuffle: i from the last down to 1, swapped with j drawn from 0 … i.
 *
 * <p>Only methods of {@link Random} whose results its documentation fixes are used in this package, so a seed gives the
 * same order on every Java.
 */
final class Shuffle {

    private Shuffle() {}

    /** 0, 1, 2, … */
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
