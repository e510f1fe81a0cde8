package chainrule.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Images or labels in the IDX format of MNIST and similar data sets, plain or compressed with gzip. */
final class IdxFile {

    private static final int GZIP = 0x1f8b;
    private static final int UNSIGNED_BYTES = 0x0800;

    /** More examples than any data set of this kind has. */
    private static final int MOST = 1 << 24;

    private final Path path;
    private final int[] sizes;
    private final byte[] values;

    /**
     * Reads a file.
     *
     * @param dimensions 3 for images (how many, rows, columns), 1 for labels
     */
    IdxFile(Path path, int dimensions) {
        this.path = path;
        this.sizes = new int[dimensions];
        try (DataInputStream in = new DataInputStream(stream(path))) {
            int kind = in.readInt();
            if (kind != UNSIGNED_BYTES + dimensions) {
                boolean swapped = kind == UNSIGNED_BYTES + 4 - dimensions;
                throw bad("expected bytes in %d dimensions (0x%08x at the start), got 0x%08x%s"
                        .formatted(
                                dimensions,
                                UNSIGNED_BYTES + dimensions,
                                kind,
                                swapped ? "; the order is idx(images, labels)" : ""));
            }
            for (int i = 0; i < dimensions; i++) {
                sizes[i] = in.readInt();
                if (sizes[i] < 1 || sizes[i] > MOST) {
                    throw bad("dimension " + (i + 1) + " has size " + sizes[i]);
                }
            }
            long expected = IntStream.of(sizes).asLongStream().reduce(1, Math::multiplyExact);
            this.values = in.readNBytes((int) Math.min(expected, Integer.MAX_VALUE - 8));
            if (values.length != expected || in.read() >= 0) {
                throw bad("it says %d values, but has %s"
                        .formatted(expected, values.length < expected ? values.length : "more"));
            }
        } catch (EOFException e) {
            throw bad("it ends within its first bytes");
        } catch (ArithmeticException e) {
            throw bad("it says more values than fit into memory");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Images and their classes, as {@link Dataset#idx} describes them. */
    static Dataset dataset(String images, String labels) {
        var pictures = new IdxFile(FilePath.of("idx(…)", images), 3);
        var classes = new IdxFile(FilePath.of("idx(…)", labels), 1);
        if (pictures.count() != classes.count()) {
            throw new IllegalArgumentException(
                    "%s has %d images, %s has %d labels: do they belong to the same data set?"
                            .formatted(images, pictures.count(), labels, classes.count()));
        }
        int[] numbers = classes.labels();
        String[] names = IntStream.rangeClosed(0, IntStream.of(numbers).max().orElse(0))
                .mapToObj(String::valueOf)
                .toArray(String[]::new);
        return Dataset.classification(pictures.rows(), numbers, names).named(images);
    }

    private static InputStream stream(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(2);
        int start = in.read() << 8 | in.read();
        in.reset();
        return start == GZIP ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private IllegalArgumentException bad(String why) {
        return new IllegalArgumentException(path + " is not an IDX file as expected: " + why);
    }

    int count() {
        return sizes[0];
    }

    /** One row for each image, its pixels row by row: 0 for a byte of 0, 1 for a byte of 255. */
    double[][] rows() {
        int length = values.length / sizes[0];
        double[][] rows = new double[sizes[0]][length];
        for (int i = 0; i < values.length; i++) {
            rows[i / length][i % length] = (values[i] & 0xff) / 255.0;
        }
        return rows;
    }

    int[] labels() {
        return IntStream.range(0, values.length).map(i -> values[i] & 0xff).toArray();
    }
}
