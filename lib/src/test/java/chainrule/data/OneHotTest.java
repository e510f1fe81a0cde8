package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OneHotTest {

    @Test
    void decodingUndoesEncoding() {
        int[] labels = {2, 0, 3, 3, 1};
        assertArrayEquals(new double[] {0, 0, 1, 0}, OneHot.encode(labels, 4)[0]);
        assertArrayEquals(labels, OneHot.decode(OneHot.encode(labels, 4)));
    }

    @Test
    void theLargestScoreWinsAndTheFirstOfEquals() {
        assertArrayEquals(new int[] {1, 0}, OneHot.decode(new double[][] {{-3, -1, -2}, {0.5, 0.5, 0}}));
    }

    @Test
    void oneOutputIsComparedWithOneHalf() {
        assertArrayEquals(new int[] {0, 1, 1}, OneHot.decode(new double[][] {{0.49}, {0.5}, {0.9}}));
    }

    @Test
    void labelsOutsideTheClassesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> OneHot.encode(new int[] {4}, 4));
        assertThrows(IllegalArgumentException.class, () -> OneHot.encode(new int[] {-1}, 4));
        assertThrows(IllegalArgumentException.class, () -> OneHot.encode(new int[] {0}, 1));
    }
}
