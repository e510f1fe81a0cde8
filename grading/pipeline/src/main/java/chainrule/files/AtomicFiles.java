package chainrule.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that exist whole or not at all, whenever the program ends. */
public final class AtomicFiles {

    private AtomicFiles() {}

    /**
     * Writes the content of a file.
     *
     * @param <E> what it may throw apart from exceptions of writing
     */
    public interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws IOException, E;
    }

    /** Writes to a temporary name in the same folder, then renames. */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for content that is written in parts; if one fails, the file stays as it was. */
    public static <E extends Exception> void write(Path file, Content<E> content) throws E {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        boolean done = false;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be written: %s. Everything that was graded before is kept; fix this and run the command again."
                            .formatted(file, e.getMessage()),
                    e);
        } finally {
            if (!done) {
                removeQuietly(temporary);
            }
        }
    }

    /** On a full disk, a half-written file takes space that all others need. */
    private static void removeQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Why the file could not be written is told already.
        }
    }
}
