package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FrameBytesTest {

    /** Each byte of a frame is its number. */
    private static FrameBytes frames(int count, int size) {
        byte[] bytes = new byte[count * size];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i / size));
        return new FrameBytes(IntStream.range(0, count).map(i -> 3 * i).toArray(), bytes);
    }

    @RepeatedTest(200)
    void thinnedFramesFitAndKeepTheFirstTheLastAndTheirBytes(RepetitionInfo repetition) {
        var rng = new Random(repetition.getCurrentRepetition());
        int count = 2 + rng.nextInt(100);
        int size = 1 + rng.nextInt(20);
        int room = 2 * size + rng.nextInt(count * size);
        FrameBytes thinned = frames(count, size).thinned(room);
        String told = "%d frames of %d bytes in %d".formatted(count, size, room);
        assertTrue(thinned.bytes().length <= room, told);
        assertEquals(thinned.epochs().length * size, thinned.bytes().length, told);
        assertEquals(0, thinned.epochs()[0], told);
        assertEquals(3 * (count - 1), thinned.epochs()[thinned.epochs().length - 1], told);
        for (int i = 0; i < thinned.bytes().length; i++) {
            assertEquals(thinned.epochs()[i / size] / 3, thinned.bytes()[i], told);
        }
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertArrayEquals(frames(9, 4).epochs(), frames(9, 4).thinned(36).epochs());
    }

    @Test
    void whereThereIsNoRoomForTwoFramesThereAreNone() {
        assertEquals(0, frames(9, 4).thinned(7).epochs().length);
    }
}
