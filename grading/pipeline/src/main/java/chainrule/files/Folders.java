package chainrule.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Empties or removes folders with everything in them; links are not followed. */
public final class Folders {

    private Folders() {}

    /** Makes an empty folder, and deletes any content that it has. */
    public static void empty(Path target) throws IOException {
        remove(target);
        Files.createDirectories(target);
    }

    /** Removes a folder with everything in it; links are not followed. */
    public static void remove(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> files = Files.walk(target)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
