package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Asking the kernel for answers keeps to its time and its room. */
class AnswerFramesTest {

    private static final Dataset MOONS = Toy.moons(40, 0.1, 1);
    private static final int EPOCHS = 200;
    private static final int ROOM = 300_000;

    private long now;

    /** Each look at the clock takes so long; the training itself takes no time. */
    private AnswerFrames frames(long nanosOfALook, int room) {
        var network = new Network(new Dense(2, 2, new Random(1)));
        LongSupplier clock = () -> now += nanosOfALook;
        return new AnswerFrames(network, Structure.of(network, MOONS), Sample.of(MOONS), EPOCHS, room, clock);
    }

    private int[] offered(AnswerFrames frames) {
        IntStream.rangeClosed(0, EPOCHS).forEach(epoch -> frames.offer(epoch, epoch == 0 || epoch == EPOCHS));
        return frames.taken().epochs();
    }

    @Test
    void whereAskingIsQuickAndThereIsRoomEveryEpochIsAsked() {
        assertArrayEquals(IntStream.rangeClosed(0, EPOCHS).toArray(), offered(frames(1000, 100 * ROOM)));
    }

    @Test
    void whereAskingIsSlowTheEpochsAskedAreFewAndSpread() {
        int[] asked = offered(frames(10_000_000, 100 * ROOM));
        assertTrue(asked.length > 20 && asked.length < 60, asked.length + " epochs");
        assertSpread(asked);
    }

    @Test
    void whereRoomIsShortTheEpochsAskedAreFewAndSpread() {
        AnswerFrames frames = frames(1000, ROOM);
        assertSpread(offered(frames));
        assertTrue(frames.taken().bytes().length <= ROOM, frames.taken().bytes().length + " bytes");
    }

    private static void assertSpread(int[] asked) {
        assertEquals(0, asked[0]);
        assertEquals(EPOCHS, asked[asked.length - 1]);
        int half =
                (int) IntStream.of(asked).filter(epoch -> epoch <= EPOCHS / 2).count();
        assertTrue(Math.abs(asked.length - 2 * half) <= asked.length / 4 + 2, half + " of " + asked.length);
    }
}
