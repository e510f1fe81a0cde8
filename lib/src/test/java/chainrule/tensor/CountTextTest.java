package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountTextTest {

    @Test
    void onlyOneIsInTheSingular() {
        assertEquals("1 epoch", CountText.of(1, "epoch"));
        assertEquals("0 training runs", CountText.of(0, "training run"));
        assertEquals("2 epochs", CountText.of(2, "epoch"));
    }
}
