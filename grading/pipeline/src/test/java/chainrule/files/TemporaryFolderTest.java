package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
        RunIdentity own = RunIdentity.own(Path.of("/"));
        RunIdentity ended = new RunIdentity(own.namespace(), NO_PROCESS, 1);
        RunIdentity elsewhere = new RunIdentity("1" + own.namespace(), NO_PROCESS, 1);
        List<Path> leftovers = List.of(made(ended, "1", Duration.ofDays(2)), made(elsewhere, "2", Duration.ofDays(8)));
        List<Path> others = List.of(
                made(ended, "3", Duration.ofHours(2)),
                made(own, "4", Duration.ofDays(20)),
                made(elsewhere, "5", Duration.ofDays(6)),
                made("of-somebody", Duration.ofDays(20)));
        try (TemporaryFolder folder = new TemporaryFolder(parent);
                Stream<Path> all = Files.list(parent)) {
            assertEquals(
                    Stream.concat(others.stream(), Stream.of(folder.path()))
                            .sorted()
                            .toList(),
                    all.sorted().toList());
        }
        leftovers.forEach(folder -> assertFalse(Files.exists(folder), folder::toString));
    }

    @Test
    void aProcessThatHasTheNumberOfAnEndedOneIsAnother() throws IOException {
        RunIdentity own = RunIdentity.own(Path.of("/"));
        assumeTrue(own.start() > 0, "only Linux tells when a process started");
        Path before = made(new RunIdentity(own.namespace(), own.process(), own.start() - 1), "1", Duration.ofDays(2));
        new TemporaryFolder(parent).close();
        assertFalse(Files.exists(before));
    }

    private Path made(RunIdentity run, String more, Duration before) throws IOException {
        return made(run.text() + "-" + more, before);
    }

    private Path made(String name, Duration before) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("chainrule-grading-in" + name));
        Files.writeString(folder.resolve("sandbox.jar"), "");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(before)));
    }
}
