package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    /** Above what any system gives. */
    private static final long NO_PROCESS = 1L << 40;

    @TempDir
    Path parent;

    @Test
    void whatIsInItGoesWithIt() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(parent);
        Files.createDirectories(folder.path().resolve("anna"));
        Files.writeString(folder.path().resolve("anna/04-backpropagation.ipynb"), "{}");
        assertTrue(folder.isOpen());
        folder.close();
        folder.close();
        assertFalse(folder.isOpen());
        assertFalse(Files.exists(folder.path()));
    }

    @Test
    void aKilledRunsGoesADayLaterAndThoseOfOthersStay() throws IOException {
        Path killed = made(NO_PROCESS + "-1", Duration.ofDays(2));
        List<Path> others = List.of(
                made(NO_PROCESS + "-2", Duration.ofHours(2)),
                made(ProcessHandle.current().pid() + "-3", Duration.ofDays(2)),
                made("of-somebody", Duration.ofDays(2)));
        try (TemporaryFolder folder = new TemporaryFolder(parent);
                Stream<Path> all = Files.list(parent)) {
            assertEquals(
                    Stream.concat(others.stream(), Stream.of(folder.path()))
                            .sorted()
                            .toList(),
                    all.sorted().toList());
        }
        assertFalse(Files.exists(killed));
    }

    private Path made(String name, Duration before) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("chainrule-grading-" + name));
        Files.writeString(folder.resolve("sandbox.jar"), "");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(before)));
    }
}
