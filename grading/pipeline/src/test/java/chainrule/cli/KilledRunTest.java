package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole grading process is ended. */
@Tag("slow")
class KilledRunTest {

    private static final int STUDENTS = 8;

    @TempDir
    Path folder;

    @BeforeEach
    void aClass() {
        for (int i = 1; i <= STUDENTS; i++) {
            new NotebookCells()
                    .exercise("dense-backward", NotebookCells.of("dense-backward", "solution"))
                    .to(folder.resolve("submitted/student" + i + "/04-backpropagation.ipynb"));
        }
    }

    @Test
    void killedItLeavesNoProcessAndTheNextRunGoesOnWhereItWas() throws Exception {
        Process first = GradeProcess.start(folder.resolve("log"), command("killed"));
        await("a second result", () -> !first.isAlive() || results("killed").size() >= 2);
        List<ProcessHandle> started = first.descendants().toList();
        first.destroyForcibly().waitFor();
        await("the end of all its processes", () -> started.stream().noneMatch(ProcessHandle::isAlive));

        Map<String, FileTime> known = results("killed");
        assertTrue(known.size() >= 2 && known.size() < STUDENTS, () -> known.size() + " results when killed");
        assertTrue(Files.notExists(folder.resolve("killed/gradebook.csv")));

        assertEquals(0, Main.run(command("killed")));
        Map<String, FileTime> all = results("killed");
        assertEquals(STUDENTS, all.size());
        known.forEach((name, written) -> assertEquals(written, all.get(name), name + " was graded twice"));

        assertEquals(0, Main.run(command("undisturbed")));
        assertEquals(
                Files.readString(folder.resolve("undisturbed/gradebook.csv")),
                Files.readString(folder.resolve("killed/gradebook.csv")));
    }

    @Test
    void endedPolitelyItLeavesNoTemporaryFileAndSaysWhatIsKept() throws Exception {
        Path temporary = GradeProcess.temporary(folder);
        Process run = GradeProcess.start(folder.resolve("log"), command("ended"));
        await("a result", () -> !run.isAlive() || !results("ended").isEmpty());
        assertTrue(run.isAlive());
        assertFalse(folders(temporary, "sandbox.jar").isEmpty());
        run.destroy(); // SIGTERM, which is what course sends where somebody presses Ctrl-C.
        run.waitFor();
        assertEquals(List.of(), folders(temporary, ""));
        String log = Files.readString(folder.resolve("log"));
        assertTrue(
                log.endsWith("All results so far are kept in %s. Run the same command again to finish.\n"
                        .formatted(folder.resolve("ended"))),
                () -> "it tells what is left of it, but not last: " + log);
    }

    /** The program's own among temporary files. @param holding a file in them */
    private static List<Path> folders(Path temporary, String holding) {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(f -> f.getFileName().toString().startsWith("chainrule"))
                    .filter(f -> Files.exists(f.resolve(holding)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] command(String out) {
        return new String[] {
            "grade",
            folder.resolve("submitted").toString(),
            "--out",
            folder.resolve(out).toString(),
            "--seed",
            "3"
        };
    }

    /** When each student's result was written, asked by name: a walk would meet files that go while it looks. */
    private Map<String, FileTime> results(String out) {
        Map<String, FileTime> found = new TreeMap<>();
        for (int i = 1; i <= STUDENTS; i++) {
            String name = "student" + i + "/04-backpropagation.json";
            try {
                found.put(
                        name,
                        Files.getLastModifiedTime(
                                folder.resolve(out).resolve("results").resolve(name)));
            } catch (NoSuchFileException e) {
                // Not graded yet.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited for " + what);
            Thread.sleep(10);
        }
    }
}
