package chainrule.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A white sheet to draw on, measured in CSS pixels. */
final class Canvas {

    /** Pixels for each CSS pixel in each direction, so that pictures are sharp on dense screens and when enlarged. */
    static final int SCALE = 2;

    private Canvas() {}

    /** Draws on a sheet of the given size, in CSS pixels. */
    static Chart draw(int width, int height, String alt, Consumer<Graphics2D> painter) {
        return draw(width, height, SCALE, alt, painter);
    }

    /** Draws with a different number of pixels for each CSS pixel: fewer are faster. */
    static Chart draw(int width, int height, int scale, String alt, Consumer<Graphics2D> painter) {
        var image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        painter.accept(g);
        g.dispose();
        return new Chart(png(image), width, height, alt);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        // In memory: ImageIO's default cache is a file in the temporary folder.
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
