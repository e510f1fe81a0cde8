package chainrule.run.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What this program holds: processes, threads and open files; whatever was graded leaves none of them behind. */
final class Leftovers {

    /** The JDK's own, such as those that wait for the ends of processes, come and go. */
    private static final int SOME = 12;

    private final int threads = Thread.activeCount();
    private final long files = files();

    private static long files() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was killed may be there for a moment more. */
    void assertNone() throws InterruptedException {
        for (int i = 0;
                i < 400 && ProcessHandle.current().descendants().findAny().isPresent();
                i++) {
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
        assertEquals(List.of(), ProcessHandle.current().descendants().toList(), "processes left");
        int threadsNow = Thread.activeCount();
        assertTrue(threadsNow <= threads + SOME, () -> "threads left: %d after %d".formatted(threadsNow, threads));
        long filesNow = files();
        assertTrue(filesNow <= files + SOME, () -> "open files left: %d after %d".formatted(filesNow, files));
    }
}
