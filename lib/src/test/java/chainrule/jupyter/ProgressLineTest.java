package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    @Test
    void theLineTellsShareEpochNumbersAndTheTimeLeft() {
        History soFar = new History(
                List.of(new Epoch(1, 2.5, 2.25, 0.5, 1, 0.1, 3), new Epoch(2, 1.5, 1.25, 0.75, 1, 0.1, 1)),
                "accuracy",
                Ending.COMPLETED,
                "");
        assertEquals(
                "█████░░░░░░░░░░░░░░░  epoch 2 of 8 · loss 1.5000 · validation 1.2500 · accuracy 0.7500 · 12 s left",
                ProgressLine.running(soFar, 8));
    }

    @Test
    void aLongNameAndHugeNumbersKeepTheLineShort() {
        History soFar = new History(
                List.of(new Epoch(1, 1.25e30, 123456789, 98765.4321, 1, 0.1, 3)),
                "mean absolute percentage error of the test",
                Ending.COMPLETED,
                "");
        assertEquals(
                "█░░░░░░░░░░░░░░░░░░░  epoch 1 of 20 · loss 1.250e+30 · validation 1.235e+08"
                        + " · mean absolute perce… 9.877e+04 · 57 s left",
                ProgressLine.running(soFar, 20));
    }

    @Test
    void withoutValidationDataOnlyTheTrainingLossIsTold() {
        History soFar = new History(
                List.of(new Epoch(1, 2.5, Double.NaN, Double.NaN, 1, 0.1, 1)), "accuracy", Ending.COMPLETED, "done");
        assertEquals("1 epoch in 1.0 s · loss 2.5000\ndone", ProgressLine.done(soFar));
    }

    @ParameterizedTest
    @CsvSource({"0.04,0.0 s", "9.94,9.9 s", "10.4,10 s", "59.7,1 min 0 s", "125,2 min 5 s"})
    void durationsHaveAsManyDigitsAsMatter(double seconds, String text) {
        assertEquals(text, ProgressLine.duration(seconds));
    }
}
