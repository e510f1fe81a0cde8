package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void theElementHoldsThePictureItsWidthAndItsWordsWithoutBreakingOut() {
        Chart chart = new Chart(new byte[] {1, 2, 3}, 640, 400, "loss < 1 & \"falling\"");
        assertEquals(
                "<img src=\"data:image/png;base64,%s\" width=\"640\" alt=\"loss &lt; 1 &amp; &quot;falling&quot;\">"
                        .formatted(Base64.getEncoder().encodeToString(new byte[] {1, 2, 3})),
                chart.html());
        assertEquals("loss < 1 & \"falling\"", chart.toString());
    }

    @Test
    void aCanvasHasTwoPixelsForEachOfItsOwn() {
        Pixels pixels = new Pixels(Canvas.draw(50, 30, "", g -> {
            g.setColor(Palette.GREEN);
            g.fillRect(10, 10, 5, 5);
        }));
        assertEquals(100, pixels.width());
        assertEquals(100, pixels.count(Palette.GREEN));
        assertEquals(Palette.GREEN, pixels.at(12, 12));
        assertTrue(pixels.hasWhiteMargin(9));
    }
}
