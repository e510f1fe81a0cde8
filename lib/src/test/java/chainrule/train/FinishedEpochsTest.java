package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinishedEpochsTest {

    @Test
    void aLookAtTheEpochsSoFarStaysAsItWas() {
        FinishedEpochs epochs = new FinishedEpochs();
        List<List<Epoch>> looks = new ArrayList<>();
        List<Epoch> all = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            Epoch epoch = new Epoch(n, 1.0 / n, Double.NaN, Double.NaN, 1, 0.1, 0.01);
            all.add(epoch);
            epochs.add(epoch);
            looks.add(epochs.soFar());
        }
        for (int n = 1; n <= 200; n++) {
            assertEquals(all.subList(0, n), looks.get(n - 1));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> looks.get(5).get(6));
        assertThrows(UnsupportedOperationException.class, () -> looks.get(5).add(all.get(0)));
    }
}
