package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ContrastTest {

    @Test
    void aFewFarOffPixelsDoNotPaleAllOthers() {
        double[] pixels = new double[100];
        for (int i = 0; i < 98; i++) {
            pixels[i] = i % 2;
        }
        pixels[99] = 1000;
        Contrast contrast = Contrast.of(new double[][] {pixels});
        assertEquals(new Contrast(0, 1), contrast);
        assertEquals(Color.WHITE, contrast.ink(0));
        assertEquals(Palette.INK, contrast.ink(1000));
    }

    @Test
    void constantAndMissingPixelsHaveAScaleToo() {
        assertEquals(new Contrast(3, 4), Contrast.of(new double[][] {{3, 3}}));
        assertEquals(new Contrast(0, 1), Contrast.of(new double[][] {{Double.NaN}}));
    }
}
