package chainrule.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * Keeps people who mark with {@code course review} from writing while this program changes their tables.
 *
 * <p>They hold the lock for milliseconds, so this waits for them. What they write afterwards is added to the changed
 * tables, unless the student is no longer in the class, for which they look while they hold the lock.
 */
final class ReviewLock {

    /** The folder with what reviewers wrote beside the marks. */
    static final String FOLDER = "review";

    private static final String FILE = "lock";

    private ReviewLock() {}

    /** Makes the folder of the lock if nobody ever used {@code course review}, because somebody may begin just now. */
    static <T> T in(Path graded, Callable<T> run) throws Exception {
        Path folder = Files.createDirectories(graded.resolve(FOLDER));
        try (FileChannel file =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(file);
            return run.call();
        }
    }

    private static void lock(FileChannel file) {
        try {
            file.lock(0, 1, false);
        } catch (IOException e) {
            // Some network drives know no locks; the folder's own lock has said so.
        }
    }
}
