package chainrule.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A folder for this run alone, which is removed when it is closed or the program ends.
 *
 * <p>A process that is killed cannot remove it, so a later run does. Its name contains the number of the process, which
 * is not enough if several machines share the folder for temporary files, so only folders that are at least a day old
 * are removed.
 */
public final class TemporaryFolder implements Closeable {

    private static final String NAME = "chainrule-grading-";
    private static final Duration OLD = Duration.ofDays(1);

    private final Path path;
    private final Thread atTheEnd = new Thread(this::removeQuietly, "removes a temporary folder");
    private volatile boolean open = true;

    /** Creates a folder among the system's temporary files. */
    public TemporaryFolder() throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    TemporaryFolder(Path parent) throws IOException {
        removeLeftovers(parent);
        path = Files.createTempDirectory(parent, NAME + ProcessHandle.current().pid() + "-");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** Whether it has not been closed and the program is not ending. */
    public boolean isOpen() {
        return open;
    }

    private static void removeLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*-*")) {
            for (Path folder : folders) {
                if (isLeftover(folder)) {
                    Folders.remove(folder);
                }
            }
        } catch (IOException e) {
            // Another user's, or another run removes it too: it is in nobody's way.
        }
    }

    private static boolean isLeftover(Path folder) throws IOException {
        String process =
                folder.getFileName().toString().substring(NAME.length()).replaceFirst("-.*", "");
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty()
                && Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD));
    }

    private synchronized void removeQuietly() {
        open = false;
        try {
            Folders.remove(path);
        } catch (IOException e) {
            // The program ends, and nobody listens any more.
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            try {
                Runtime.getRuntime().removeShutdownHook(atTheEnd);
                Folders.remove(path);
            } catch (IllegalStateException e) {
                // The program is being ended: the folder goes with it.
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be removed".formatted(path), e);
            }
        }
    }
}
