package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GradersVersion;
import chainrule.shard.PartFolder;
import chainrule.shard.PartManifest;
import chainrule.shard.PartSeal;
import chainrule.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge that fails halfway: its parts are sealed, but hold no notebook of a lesson. */
class FailedMergeTest {

    @TempDir
    Path folder;

    private Path part;
    private Path out;

    @BeforeEach
    void aClassInOnePart() throws IOException {
        part = Files.createDirectory(folder.resolve("part"));
        out = folder.resolve("of/week4");
        for (String file : List.of(
                "results/anna/02.json", "submitted/anna/notes.txt", "durations.csv", "versions/1/durations.csv")) {
            Files.createDirectories(part.resolve(file).getParent());
            Files.writeString(part.resolve(file), "student,seconds\r\n");
        }
        Files.writeString(part.resolve("machine.txt"), "java 17\n");
        seal("submitted");
    }

    private void seal(String name) throws IOException {
        PartFolder.close(
                part,
                new PartManifest(
                        0,
                        new Shard(1, 1),
                        name,
                        1,
                        10,
                        60,
                        "graders %s\n".formatted(GradersVersion.current()),
                        Map.of(),
                        List.of(),
                        Map.of()),
                PartSeal.of(Optional.empty()));
    }

    /** What it says. */
    private String merge() {
        return CommandRun.said(1, "merge", part.toString(), "--out", out.toString(), "--allow-unsandboxed");
    }

    @Test
    void leavesNoFolderThatWasNotThere() {
        assertEquals("""
                anna: handed in notes.txt, which is not a notebook
                No notebook of a lesson with exercises is in these parts.
                """, merge());
        assertTrue(Files.notExists(folder.resolve("of")));
    }

    @Test
    void leavesOnlyWhatTheUserPutIntoTheFolder() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("overrides.csv"), "student,exercise,points,reason\n");
        Map<String, String> before = Contents.of(out);
        merge();
        Map<String, String> after = Contents.of(out);
        after.remove(FolderLock.FILE);
        assertEquals(before, after);
    }

    @Test
    void keepsEarlierResults() throws IOException {
        Files.createDirectories(out.resolve("results/ben"));
        Files.writeString(out.resolve("results/ben/02.json"), "{}");
        Files.writeString(out.resolve("graded-with.txt"), "graders 1\n");
        assertEquals("""
                anna: handed in notes.txt, which is not a notebook
                No notebook of a lesson with exercises is in these parts.
                The results in %s are incomplete: do not use them yet. The parts are unchanged. Run the same command again.
                """.formatted(out), merge());
        assertEquals("{}", Files.readString(out.resolve("results/ben/02.json")));
        assertTrue(Files.notExists(out.resolve(MergedFolder.WORK)));
    }

    @Test
    void neverMakesAFolderElsewhere() throws IOException {
        seal("../../../elsewhere");
        merge();
        assertTrue(Files.notExists(folder.resolve("of")));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(part), files.toList());
        }
        Random random = new Random(5);
        String[] steps = {"..", ".", "a", "", "week 4", "/"};
        for (String name : List.of("", ".", "..", "a/b", "a/", "/", folder + "/elsewhere", "\0")) {
            requireRefused(name);
        }
        for (int i = 0; i < 40; i++) {
            StringBuilder name = new StringBuilder(steps[random.nextInt(steps.length)]);
            for (int more = 1 + random.nextInt(4); more > 0; more--) {
                name.append('/').append(steps[random.nextInt(steps.length)]);
            }
            requireRefused(name.toString());
        }
    }

    private void requireRefused(String name) throws IOException {
        seal(name);
        IOException refused =
                assertThrows(IOException.class, () -> PartFolder.read(part, PartSeal.of(Optional.empty())), name);
        assertEquals(
                part
                        + " was changed after it was graded: “folder” in part.json is not the name of a folder. Grade"
                        + " this part again.",
                refused.getMessage());
    }
}
