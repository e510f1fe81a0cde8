package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna and ben were graded by older graders, who gave no points. */
@Tag("once")
class RegradeRequestTest {

    private static final List<Grader> LESSON = Graders.all().stream()
            .filter(g -> g.exercise().lesson().equals("04-backpropagation"))
            .toList();
    private static final String OLD = "graders old\nseed 1\n";

    @TempDir
    Path folder;

    private String said;

    @BeforeEach
    void olderResults() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("out")).resolve("seed.txt"), "1\n");
        for (String student : List.of("anna", "ben")) {
            Path file = new NotebookCells()
                    .exercise("relu-backward", NotebookCells.of("relu-backward", "solution"))
                    .exercise("dense-backward", NotebookCells.of("dense-backward", "solution"))
                    .to(folder.resolve("submitted/" + student + "/04-backpropagation.ipynb"));
            SubmissionResult none = SubmissionResult.notHandedIn(student, LESSON);
            new ResultStore(folder.resolve("out/results"), OLD)
                    .put(
                            new Submission(student, "04-backpropagation", file),
                            new SubmissionResult(student, "04-backpropagation", none.exercises(), "old"));
        }
    }

    private int grade(String... more) {
        String[] all = Stream.concat(
                        Stream.of(
                                "grade",
                                folder.resolve("submitted").toString(),
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(all);
        said = run.said();
        return run.code();
    }

    private Map<String, String> row(String student) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/gradebook.csv"));
        String[] head = lines.get(0).split(",");
        String[] row = lines.stream()
                .filter(l -> l.startsWith(student + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < head.length; i++) {
            fields.put(head[i], row[i]);
        }
        return fields;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Contents.text(file));
            }
        }
        return files;
    }

    @Test
    void oneExerciseOfOneStudentIsGradedAndAllElseStays() throws IOException {
        assertEquals(0, grade("--only-student", "anna", "--only-exercise", "relu-backward"), () -> said);
        assertTrue(Integer.parseInt(row("anna").get("relu-backward")) > 0, said);
        assertEquals("0", row("anna").get("dense-backward"));
        assertEquals("0", row("ben").get("relu-backward"));
        assertEquals("old", row("ben").get("graders"));
        assertTrue(row("anna").get("graders").matches("[0-9a-f]{16} old"), row("anna")::toString);
    }

    @Test
    void aDryRunSaysWhatAndWhyAndWritesNothing() throws IOException {
        Map<String, String> before = files();
        assertEquals(0, grade("--dry-run"), () -> said);
        assertTrue(said.contains("anna  04-backpropagation  would be graded (graders old → "), said);
        assertEquals(0, grade("--dry-run", "--only-exercise", "relu-backward", "--only-student", "ben"), () -> said);
        assertTrue(said.contains("anna  04-backpropagation  stays as it is"), said);
        assertTrue(said.contains("ben  04-backpropagation  would be graded: relu-backward (asked for)"), said);
        assertTrue(said.contains("1 of 2 notebooks would be graded; nothing was written."), said);
        assertEquals(before, files());
    }

    @Test
    void aMarkByHandSurvivesGradingAndWhatChangedIsListed() throws IOException {
        assertEquals(0, grade("--only-student", "anna", "--only-exercise", "relu-backward"), () -> said);
        Files.writeString(
                folder.resolve("out/overrides.csv"),
                "student,exercise,points,reason\nanna,dense-backward,1,explained it\nben,relu,1,oral exam\n");
        assertEquals(0, grade("--only-student", "ben", "--only-exercise", "relu-backward"), () -> said);
        assertEquals("1", row("anna").get("dense-backward"));
        assertEquals("1", row("ben").get("relu"), "no notebook of relu's lesson was handed in");
        assertTrue(said.contains("anna  dense-backward  0 → 1  1 by hand instead of 0: explained it"), said);
        assertTrue(said.contains("ben  relu-backward  0 → "), said);
        assertTrue(Files.readString(folder.resolve("out/changes.csv")).contains("ben,relu-backward,0,"));
        assertFalse(Files.readString(folder.resolve("out/changes.csv")).contains("anna,relu-backward"));
    }

    @Test
    void aNameThatDoesNotOccurIsRefused() {
        assertEquals(1, grade("--only-student", "zoe"));
        assertTrue(said.contains("there is none of that name; there are: anna, ben"), said);
    }
}
