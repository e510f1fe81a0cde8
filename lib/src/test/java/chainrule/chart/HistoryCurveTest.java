package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryCurveTest {

    private static final double NAN = Double.NaN;

    private static Epoch epoch(int number, double training, double validation) {
        return new Epoch(number, training, validation, NAN, 1, 0.1, 0.01);
    }

    @Test
    void aHistoryWithValidationDataTellsBothLosses() {
        History history = new History(
                List.of(epoch(1, 2, 3), epoch(2, 1, 1.5)), "accuracy", Ending.COMPLETED, "trained 2 epochs");
        assertEquals(
                "Loss by epoch. Training loss falls from 2.00 to 1.00 in 2 epochs."
                        + " Validation loss falls from 3.00 to 1.50 in 2 epochs.",
                LossCurve.of(history).alt());
    }

    @Test
    void accuracyStandsBesideTheLossAndTheBestEpochIsMarked() {
        History history = new History(
                List.of(
                        new Epoch(1, 2, 3, 0.4, 1, 0.1, 0.01),
                        new Epoch(2, 1, 1.5, 0.75, 1, 0.1, 0.01),
                        new Epoch(3, 0.5, 1.75, 0.7, 1, 0.1, 0.01)),
                "accuracy",
                Ending.COMPLETED,
                "trained 3 epochs");
        Chart chart = LossCurve.of(history);
        assertTrue(chart.alt().endsWith(" Accuracy on the validation data goes from 0.400 to 0.700."), chart.alt());
        assertEquals(2 * Panels.WIDTH, chart.width());
        assertTrue(new Pixels(chart).count(Palette.INK) > new Pixels(LossCurve.of(2, 1, 0.5)).count(Palette.INK) + 300);
    }

    @Test
    void theLabelOfTheBestEpochNeverCoversTheNumbersOfAnAxis() {
        for (int best = 51; best <= 600; best += 50) {
            assertEquals(numbersOfAxes(1), numbersOfAxes(best), "epoch " + best);
        }
    }

    /** How much is written left of the two panels of a run whose best of 600 epochs is that one. */
    private static int numbersOfAxes(int best) {
        List<Epoch> epochs = IntStream.rangeClosed(1, 600)
                .mapToObj(k -> new Epoch(k, 2, k == best ? 1 : 1.5, 0.5, 1, 0.1, 0.01))
                .toList();
        Pixels drawn = new Pixels(LossCurve.of(new History(epochs, "accuracy", Ending.COMPLETED, "done")));
        return drawn.count(Palette.INK, 0, 0, 50, 300) + drawn.count(Palette.INK, Panels.WIDTH, 0, 50, 300);
    }

    @Test
    void withoutValidationDataThereIsOneCurve() {
        History history =
                new History(List.of(epoch(1, 2, NAN), epoch(2, 1, NAN)), "accuracy", Ending.COMPLETED, "done");
        assertEquals(
                "Loss by epoch. Training loss falls from 2.00 to 1.00 in 2 epochs.",
                LossCurve.log(history).alt());
    }

    @Test
    void theEpochInWhichARunDivergedIsAGap() {
        History history = new History(List.of(epoch(1, 2, NAN)), "accuracy", Ending.DIVERGED, "loss became NaN");
        assertArrayEquals(new double[] {2, NAN}, LossCurve.training(history));
        assertEquals(
                "Loss by epoch. Training loss is 2.00 after 1 epoch. It diverges: NaN at epoch 2.",
                LossCurve.of(history).alt());
    }

    @Test
    void aRunThatDivergedAtOnceIsDrawnToo() {
        History history = new History(List.of(), "accuracy", Ending.DIVERGED, "loss became NaN");
        assertEquals(
                "Loss by epoch. Training loss is NaN from the first epoch on.",
                LossCurve.of(history).alt());
    }

    @Test
    void aDraftSaysTheSameInAQuarterOfThePixels() {
        History history = new History(List.of(epoch(1, 2, NAN)), "accuracy", Ending.COMPLETED, "done");
        assertEquals(
                LossCurve.of(history).html().split("alt=")[1],
                LossCurve.draft(history).html().split("alt=")[1]);
        assertEquals(Plot.WIDTH, new Pixels(LossCurve.draft(history)).width());
    }
}
