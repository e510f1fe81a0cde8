package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chainrule.run.NotebookCells;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results go to a small disk of their own, which is full while the class is graded. */
@Tag("slow")
class FullDiskTest {

    private static final int STUDENTS = 5;

    @TempDir
    Path folder;

    private Path disk;
    private String said = "";

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        int status = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assumeTrue(status == 0, "SKIPPED: only root can make a small disk, so nothing is proven about a full one here");
    }

    @AfterEach
    void theDiskGoes() throws Exception {
        new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }

    private int grade(Path out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return Main.run("grade", folder.resolve("submitted").toString(), "--out", out.toString(), "--seed", "3");
        } finally {
            System.setErr(err);
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private Map<Path, FileTime> results() throws IOException {
        Map<Path, FileTime> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(disk.resolve("results"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                results.put(file, Files.getLastModifiedTime(file));
            }
        }
        return results;
    }

    /** Leaves so many bytes. */
    private void fillUpTo(long left) throws IOException {
        byte[] some = new byte[(int) (Files.getFileStore(disk).getUsableSpace() - left)];
        Files.write(disk.resolve("filler"), some);
    }

    @Test
    void whatIsKnownIsKeptTheReasonIsSaidAndGradingGoesOnWhenThereIsRoom() throws Exception {
        for (int i = 1; i <= STUDENTS; i++) {
            new NotebookCells()
                    .exercise("dense-backward", NotebookCells.of("dense-backward", "mutants/db-averaged"))
                    .to(folder.resolve("submitted/student" + i + "/04-backpropagation.ipynb"));
        }
        assertEquals(0, grade(folder.resolve("undisturbed")));
        long one = Files.size(folder.resolve("undisturbed/results/student1/04-backpropagation.json"));
        fillUpTo(4096 * 2 + one * 3); // Room for the seed and some of the results.

        assertEquals(1, grade(disk));
        assertTrue(said.contains("No space left on device. Everything that was graded before is kept"), said);
        Map<Path, FileTime> before = results();
        assertTrue(!before.isEmpty() && before.size() < STUDENTS, before::toString);
        for (Path file : before.keySet()) {
            new ObjectMapper().readTree(file.toFile());
        }
        assertTrue(Files.notExists(disk.resolve("gradebook.csv")));

        Files.delete(disk.resolve("filler"));
        assertEquals(0, grade(disk), said);
        Map<Path, FileTime> after = results();
        before.forEach((file, written) -> assertEquals(written, after.get(file), file + " was graded twice"));
        for (String file : new String[] {"gradebook.csv", "marks.json", "exports/junit.xml"}) {
            assertEquals(
                    Files.readString(folder.resolve("undisturbed").resolve(file)),
                    Files.readString(disk.resolve(file)));
        }
    }
}
