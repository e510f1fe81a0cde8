package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside another process that writes marks. */
class ReviewLockTest {

    private static final String WRITER = """
            public class Writer {
                public static void main(String[] file) throws Exception {
                    try (var channel = new java.io.RandomAccessFile(file[0], "rw").getChannel()) {
                        channel.lock(0, 1, false);
                        System.out.write('!');
                        System.out.flush();
                        System.in.read();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whoDeletesWaitsUntilWhoWritesIsDone() throws Exception {
        Path review = Files.createDirectory(folder.resolve("review"));
        Path program = Files.writeString(folder.resolve("Writer.java"), WRITER);
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process writer = new ProcessBuilder(
                        java, program.toString(), review.resolve("lock").toString())
                .start();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertEquals('!', writer.getInputStream().read());
            Future<String> deleted = other.submit(() -> ReviewLock.in(folder, () -> "deleted"));
            Thread.sleep(300);
            assertFalse(deleted.isDone());
            writer.getOutputStream().close();
            assertEquals("deleted", deleted.get(30, TimeUnit.SECONDS));
        } finally {
            writer.destroyForcibly();
            other.shutdownNow();
        }
    }

    @Test
    void theLockIsHeldEvenIfNobodyEverMarkedBecauseSomebodyMayBeginMeanwhile() throws Exception {
        ReviewLock.in(folder, () -> {
            try (FileChannel other = FileChannel.open(folder.resolve("review/lock"), StandardOpenOption.WRITE)) {
                assertThrows(OverlappingFileLockException.class, () -> other.tryLock(0, 1, false));
            }
            return "";
        });
        try (FileChannel other = FileChannel.open(folder.resolve("review/lock"), StandardOpenOption.WRITE)) {
            assertNotNull(other.tryLock(0, 1, false));
        }
    }
}
