package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static History history(int n) {
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            double validation = Math.abs(i - 4) + 1;
            epochs.add(new Epoch(i, 1.0 / i, validation, 0.5 + 0.01 * i, 2, 0.1, 0.25));
        }
        return new History(epochs, "accuracy", Ending.COMPLETED, "trained %d epochs".formatted(n));
    }

    @Test
    void isATableWithARowForEachEpoch() {
        var table = history(3).toTable();
        assertEquals(
                List.of("epoch", "training loss", "validation loss", "accuracy", "gradient norm", "eta", "seconds"),
                table.columnNames());
        assertArrayEquals(
                new double[] {1, 0.5, 1.0 / 3},
                table.doubleColumn("training loss").asDoubleArray());
    }

    @Test
    void theBestEpochHasTheLowestValidationLoss() {
        assertEquals(4, history(10).best().number());
    }

    @Test
    void printsElevenEpochsAtMostWithTheLastAndTheReason() {
        List<String> lines = history(95).toString().lines().toList();
        assertEquals("epoch   1   loss 1.0000   validation 4.0000   accuracy 0.5100", lines.get(0));
        assertEquals("epoch  95   loss 0.0105   validation 92.0000   accuracy 1.4500", lines.get(lines.size() - 2));
        assertEquals("trained 95 epochs", lines.get(lines.size() - 1));
        assertEquals(12, lines.size());
    }

    @Test
    void laterChangesOfTheListDoNotReachIt() {
        List<Epoch> epochs = new ArrayList<>(history(2).epochs());
        var history = new History(epochs, "accuracy", Ending.COMPLETED, "");
        epochs.clear();
        assertEquals(2, history.size());
    }

    @Test
    void anEmptyHistorySaysWhyThereIsNoLastEpoch() {
        var history = new History(List.of(), "accuracy", Ending.DIVERGED, "loss became NaN at epoch 1, step 2");
        var e = assertThrows(IllegalStateException.class, history::last);
        assertEquals("no epoch was finished: loss became NaN at epoch 1, step 2", e.getMessage());
        assertEquals("loss became NaN at epoch 1, step 2", history.toString());
        assertEquals(0, history.toTable().rowCount());
    }
}
