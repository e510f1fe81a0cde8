package chainrule.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are emptied or removed with all that is in them; links are not followed. */
public final class Folders {

    private Folders() {}

    /** Makes an empty folder of it. */
    public static void empty(Path target) throws IOException {
        remove(target);
        Files.createDirectories(target);
    }

    /** Removes a folder with all that is in it; links are not followed. */
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
