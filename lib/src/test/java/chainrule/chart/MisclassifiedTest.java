package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import org.junit.jupiter.api.Test;

class MisclassifiedTest {

    /** Says class b, whatever it sees. */
    private static final Network ALWAYS_B = new Network(new Dense(new double[2][4], new double[][] {{0, 5}}));

    private static final Dataset RAW =
            Dataset.classification(new double[][] {{0, 0, 0, 16}, {16, 0, 0, 0}}, new int[] {0, 1}, "a", "b");
    private static final Dataset SCALED =
            Dataset.classification(new double[][] {{9, 9, 9, 9}, {9, 9, 9, 0}}, new int[] {0, 1}, "a", "b");

    @Test
    void aMistakeIsShownAsItLookedBeforeStandardising() {
        Chart chart = Misclassified.of(ALWAYS_B, SCALED, RAW);
        assertEquals("1 of 2 examples are misclassified; the surest mistakes: a taken for b (99 %)", chart.alt());
        var pixels = new Pixels(chart);
        assertEquals(java.awt.Color.WHITE, pixels.at(35 + 20, 44 + 20), "upper left");
        assertEquals(Palette.INK, pixels.at(35 + 70, 44 + 70), "lower right");
    }

    @Test
    void picturesOfOtherExamplesAreRefused() {
        Dataset one = RAW.rows(0);
        assertThrows(IllegalArgumentException.class, () -> Misclassified.of(ALWAYS_B, SCALED, one));
    }
}
