package chainrule.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.data.PrintedLines;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void stepMultipliesAfterEachSoManyEpochs() {
        assertFactors(Schedule.step(2, 0.5), 1, 1, 0.5, 0.5, 0.25);
    }

    @Test
    void exponentialMultipliesAfterEachEpoch() {
        assertFactors(Schedule.exponential(0.5), 1, 0.5, 0.25, 0.125);
    }

    @Test
    void cosineFallsFromOneThroughOneHalfToNothing() {
        assertFactors(Schedule.cosine(4), 1, (2 + Math.sqrt(2)) / 4, 0.5, (2 - Math.sqrt(2)) / 4, 0, 0);
    }

    @Test
    void warmUpRisesToOneAndThenFollowsTheOther() {
        assertFactors(Schedule.warmUp(4, Schedule.exponential(0.5)), 0.25, 0.5, 0.75, 1, 1, 0.5);
    }

    @Test
    void aScheduleSaysHowItWasMade() {
        assertEquals(
                "warmUp(4, exponential(0.5))",
                Schedule.warmUp(4, Schedule.exponential(0.5)).toString());
        assertEquals("cosine(50)", Schedule.cosine(50).toString());
        assertEquals("step(10, 0.5)", Schedule.step(10, 0.5).toString());
    }

    private static void assertFactors(Schedule schedule, double... expected) {
        double[] got = IntStream.rangeClosed(1, expected.length)
                .mapToDouble(schedule::factor)
                .toArray();
        assertArrayEquals(expected, got, 1e-15);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Schedule.step(0, 0.5));
        var e = assertThrows(IllegalArgumentException.class, () -> new GradientDescent(-0.1));
        assertEquals("the learning rate η must be a finite number ≥ 0, got -0.1", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new GradientDescent(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Momentum(0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Adam(0.1, 0.9, 1.5, 1e-8));
        assertThrows(IllegalArgumentException.class, () -> Schedule.step(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Schedule.exponential(-0.9));
        assertThrows(IllegalArgumentException.class, () -> Schedule.warmUp(-1, Schedule.constant()));
        assertThrows(IllegalArgumentException.class, () -> Schedule.warmUp(3, null));
    }

    @Test
    void settingsThatWereProbablySwappedAreTold() {
        assertEquals(1, PrintedLines.of(() -> new Adam(0.001, 0.999, 0.9, 1e-8)).size());
        assertEquals(1, PrintedLines.of(() -> new Momentum(0.9, 0.01)).size());
        assertEquals(List.of(), PrintedLines.of(() -> {
            new Adam(0.5, 0.9, 0.9, 1e-8);
            new Momentum(0.9, 0);
            new Momentum(0.01, 0.05);
            Schedule.exponential(1.1);
        }));
    }
}
