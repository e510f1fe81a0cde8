package chainrule.chart;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A drawn chart seen as a reader's eye would: which colour is where, in CSS pixels. */
final class Pixels {

    private final BufferedImage image;

    Pixels(Chart chart) {
        try { // in memory: ImageIO's default cache is a file in the temporary folder
            image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(chart.png())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int width() {
        return image.getWidth();
    }

    Color at(double x, double y) {
        return new Color(image.getRGB((int) (x * Canvas.SCALE), (int) (y * Canvas.SCALE)));
    }

    /** How many pixels have just that colour. */
    int count(Color color) {
        return count(color, 0, 0, image.getWidth() / Canvas.SCALE, image.getHeight() / Canvas.SCALE);
    }

    int count(Color color, double x, double y, double w, double h) {
        int n = 0;
        var area = new Rectangle((int) (x * Canvas.SCALE), (int) (y * Canvas.SCALE), (int) (w * Canvas.SCALE), (int)
                        (h * Canvas.SCALE))
                .intersection(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
        for (int i = area.x; i < area.x + area.width; i++) {
            for (int j = area.y; j < area.y + area.height; j++) {
                n += image.getRGB(i, j) == color.getRGB() ? 1 : 0;
            }
        }
        return n;
    }

    /** Whether a frame of that many CSS pixels around the picture is white: nothing is cut. */
    boolean hasWhiteMargin(int margin) {
        int w = image.getWidth();
        int h = image.getHeight();
        int m = margin * Canvas.SCALE;
        for (int i = 0; i < w; i++) {
            for (int j = 0; j < h; j++) {
                boolean edge = i < m || j < m || i >= w - m || j >= h - m;
                if (edge && image.getRGB(i, j) != Color.WHITE.getRGB()) {
                    return false;
                }
            }
        }
        return true;
    }
}
