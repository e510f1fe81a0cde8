package chainrule.player;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as layers, each of which holds only the differences from the picture before it, so that few bytes hold many
 * pictures.
 */
final class PictureLayers {

    private BufferedImage before;
    private boolean isWhole;

    /**
     * The layer of the next picture, which shows that picture when it is laid on the layers before it.
     *
     * @param png the picture, which becomes a whole layer if the one before it has another size, or there is none
     */
    byte[] next(byte[] png) {
        BufferedImage picture = read(png);
        BufferedImage last = before;
        before = picture;
        isWhole = last == null || last.getWidth() != picture.getWidth() || last.getHeight() != picture.getHeight();
        if (isWhole) {
            return png;
        }
        int width = picture.getWidth();
        int[] now = pixels(picture);
        int[] then = pixels(last);
        for (int i = 0; i < now.length; i++) {
            now[i] = now[i] == then[i] ? 0 : now[i];
        }
        var layer = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        layer.setRGB(0, 0, width, picture.getHeight(), now, 0, width);
        return written(layer);
    }

    /** Whether the last layer shows a picture on its own. */
    boolean isWhole() {
        return isWhole;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    // Both in memory: ImageIO's default cache is a file in the temporary folder.

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage layer) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(layer, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
