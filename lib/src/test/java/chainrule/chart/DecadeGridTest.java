package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecadeGridTest {

    @Test
    void powersOfTenHaveALabelAndTheNumbersBetweenNone() {
        var grid = DecadeGrid.up(400, 0.01, 10);
        assertEquals("0.1", grid.label(0.1));
        assertEquals(" ", grid.label(0.2));
        assertEquals("1", grid.label(1.0000001));
    }

    @Test
    void noAxisHasMoreLabelsThanRoom() {
        for (int decades = 1; decades < 320; decades++) {
            var grid = DecadeGrid.up(400, Math.pow(10, -decades / 2), Math.pow(10, decades - decades / 2 - 1));
            List<String> labels = new ArrayList<>();
            for (int k = -decades / 2; k < decades - decades / 2; k++) {
                labels.add(grid.label(Math.pow(10, k)));
            }
            labels.removeIf(" "::equals);
            assertTrue(labels.size() >= 1 && labels.size() <= 11, decades + " decades: " + labels);
        }
    }

    @Test
    void aLogarithmicPictureHasOneLineForEachPowerOfTen() {
        Plot plot = LossCurve.plot(new double[] {0.02, 8}, new double[0], true);
        Pixels pixels = new Pixels(plot.draw("alt"));
        double x = plot.chart().getScreenXFromChart(1.5);
        int lines = 0;
        boolean on = false;
        for (double y = 45; y < 330; y += 0.5) {
            boolean grid = !pixels.at(x, y).equals(java.awt.Color.WHITE)
                    && !pixels.at(x, y).equals(Palette.BLUE)
                    && pixels.at(x, y).getRed() > 200
                    && pixels.at(x, y).getRed() == pixels.at(x, y).getBlue();
            lines += grid && !on ? 1 : 0;
            on = grid;
        }
        assertEquals(4, lines, "0.01, 0.1, 1 and 10");
    }
}
