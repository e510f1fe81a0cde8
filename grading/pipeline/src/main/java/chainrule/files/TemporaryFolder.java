package chainrule.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A folder for this run alone, which is removed when it is closed or the program ends.
 *
 * <p>A process that is killed cannot remove it, so a later run does. Its name tells whose it is. Machines and containers
 * may share the folder for temporary files: what one of those made whose processes cannot be looked for from here stays
 * for a week, and what a process of this one made that has ended, for a day, as another machine may use the same numbers.
 */
public final class TemporaryFolder implements Closeable {

    private static final String NAME = "chainrule-grading-in";
    private static final Path ROOT = Path.of("/");
    private static final Duration OLD = Duration.ofDays(1);
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final Path path;
    private final Thread atTheEnd = new Thread(this::removeQuietly, "removes a temporary folder");
    private volatile boolean open = true;

    /** Creates a folder among the system's temporary files. */
    public TemporaryFolder() throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    TemporaryFolder(Path parent) throws IOException {
        RunIdentity own = RunIdentity.own(ROOT);
        removeLeftovers(parent, own);
        path = Files.createTempDirectory(parent, NAME + own.text() + "-");
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

    private static void removeLeftovers(Path parent, RunIdentity own) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*-*")) {
            for (Path folder : folders) {
                if (isLeftover(folder, own)) {
                    Folders.remove(folder);
                }
            }
        } catch (IOException e) {
            // Another user's, or another run removes it too: it is in nobody's way.
        }
    }

    private static boolean isLeftover(Path folder, RunIdentity own) throws IOException {
        String whose = folder.getFileName().toString().substring(NAME.length()).replaceFirst("-[^-]*$", "");
        Optional<RunIdentity> run = RunIdentity.of(whose);
        if (run.isEmpty() || run.get().isNeighborOf(own) && !run.get().hasEnded(ROOT)) {
            return false;
        }
        Duration kept = run.get().isNeighborOf(own) ? OLD : FORGOTTEN;
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(kept));
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
