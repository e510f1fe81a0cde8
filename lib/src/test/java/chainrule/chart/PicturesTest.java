package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import java.awt.Color;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final Dataset TWO =
            Dataset.classification(new double[][] {{0, 0, 0, 16}, {16, 0, 0, 0}}, new int[] {1, 0}, "top", "bottom");

    @Test
    void highNumbersAreDarkAndLowOnesAreWhite() {
        var pixels = new Pixels(Pictures.of(TWO));
        assertEquals(Color.WHITE, pixels.at(10 + 7 + 15, 10 + 15), "first picture, upper left");
        assertEquals(Palette.INK, pixels.at(10 + 7 + 45, 10 + 45), "first picture, lower right");
        assertEquals(Palette.INK, pixels.at(10 + 74 + 7 + 15, 10 + 15), "second picture, upper left");
        assertTrue(pixels.hasWhiteMargin(8));
    }

    @Test
    void theWordsNameTheClassesInOrder() {
        assertEquals(
                "Pictures of 2 examples of classes: bottom, top",
                Pictures.of(TWO).alt());
        assertEquals(
                "Pictures of 1 example of classes: bottom", Pictures.of(TWO, 1).alt());
    }

    @Test
    void featuresThatMakeNoSquareAreRefused() {
        var three = Dataset.classification(new double[][] {{1, 2, 3}}, new int[] {0}, "a", "b");
        assertThrows(IllegalArgumentException.class, () -> Pictures.of(three));
    }
}
