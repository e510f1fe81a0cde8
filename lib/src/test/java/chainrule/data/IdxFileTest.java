package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {

    @TempDir
    private Path folder;

    private static byte[] idx(byte[] values, int... sizes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(0x0800 + sizes.length);
        for (int size : sizes) {
            out.writeInt(size);
        }
        out.write(values);
        return bytes.toByteArray();
    }

    private String file(String name, byte[] content, boolean zipped) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out =
                zipped ? new GZIPOutputStream(Files.newOutputStream(path)) : Files.newOutputStream(path)) {
            out.write(content);
        }
        return path.toString();
    }

    @Test
    void imagesAndLabelsBecomeRowsOfPixelsAndClasses() throws IOException {
        for (boolean zipped : new boolean[] {false, true}) {
            byte[] pixels = {0, (byte) 255, 51, 0, 0, 0, 0, (byte) 204};
            Dataset data = Dataset.idx(
                    file("images", idx(pixels, 2, 2, 2), zipped), file("labels", idx(new byte[] {2, 0}, 2), zipped));
            assertArrayEquals(new double[] {0, 1, 0.2, 0}, data.x()[0]);
            assertArrayEquals(new double[] {0, 0, 0, 0.8}, data.x()[1]);
            assertArrayEquals(new int[] {2, 0}, data.labels());
            assertEquals(java.util.List.of("0", "1", "2"), data.classNames());
        }
    }

    @Test
    void aDamagedFileIsRefusedInWordsWhereverItIsCut() throws IOException {
        byte[] whole = idx(new byte[3 * 4 * 5], 3, 4, 5);
        String labels = file("labels", idx(new byte[3], 3), false);
        for (int length = 0; length < whole.length; length++) {
            String images = file("images", Arrays.copyOf(whole, length), false);
            String message = assertThrows(IllegalArgumentException.class, () -> Dataset.idx(images, labels))
                    .getMessage();
            assertTrue(message.contains("is not an IDX file as expected"), message);
        }
        String longer = file("images", Arrays.copyOf(whole, whole.length + 1), false);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Dataset.idx(longer, labels))
                .getMessage()
                .endsWith("it says 60 values, but has more"));
    }

    @Test
    void anyOtherBytesAreRefused() throws IOException {
        var rng = new Random(3);
        String labels = file("labels", idx(new byte[3], 3), false);
        for (int time = 0; time < 200; time++) {
            byte[] bytes = new byte[rng.nextInt(60)];
            rng.nextBytes(bytes);
            if (bytes.length > 16 && rng.nextBoolean()) {
                System.arraycopy(idx(new byte[0], 3, 1 << 23, 1 << 23), 0, bytes, 0, 16);
            }
            String images = file("images", bytes, false);
            assertThrows(IllegalArgumentException.class, () -> Dataset.idx(images, labels));
        }
    }

    @Test
    void filesInTheOtherOrderAreTold() throws IOException {
        String images = file("images", idx(new byte[8], 2, 2, 2), false);
        String labels = file("labels", idx(new byte[2], 2), false);
        String message = assertThrows(IllegalArgumentException.class, () -> Dataset.idx(labels, images))
                .getMessage();
        assertTrue(message.endsWith("the order is idx(images, labels)"), message);
    }

    @Test
    void filesOfDifferentDataSetsAreRefused() throws IOException {
        String images = file("images", idx(new byte[8], 2, 2, 2), false);
        String labels = file("labels", idx(new byte[3], 3), false);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Dataset.idx(images, labels))
                .getMessage()
                .contains("has 2 images"));
    }
}
