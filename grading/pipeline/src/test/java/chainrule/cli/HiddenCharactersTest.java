package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import chainrule.chart.VisibleText;
import chainrule.export.Exports;
import chainrule.export.GradescopeResults;
import chainrule.files.JsonFiles;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackComments;
import chainrule.report.Pseudonyms;
import chainrule.report.ReportFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every character that cannot be seen, in every text that may come from a student, through everything that is written. */
class HiddenCharactersTest {

    /** Also those that are shown within words of other scripts; ends of lines and tabs are what they are in many a text. */
    private static final String HOSTILE = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(HiddenCharactersTest::isHidden)
            .mapToObj(c -> "x" + Character.toString(c))
            .collect(Collectors.joining("", "", "x"));

    @TempDir
    Path folder;

    private static boolean isHidden(int c) {
        String text = "x" + Character.toString(c);
        return !VisibleText.of(text).equals(text);
    }

    private static void assertVisible(String what, String text) {
        String without = text.startsWith("\uFEFF") && what.endsWith(".csv") ? text.substring(1) : text;
        // A drawn pseudonym may have two x beside each other, too.
        String unix = without.replace("\r\n", "\n").replaceAll("student-[a-z]{6}\\b", "student");
        unix.codePoints()
                .filter(HiddenCharactersTest::isHidden)
                .findFirst()
                .ifPresent(c -> assertEquals("no such character", "U+%X".formatted(c), what));
        assertTrue(unix.contains("x\\u202Ex\\u2060") || !unix.contains("xx"), what);
    }

    private static List<StudentMarks> marks() {
        ExerciseResult.SymbolResult check = new ExerciseResult.SymbolResult(
                "dW",
                HOSTILE,
                false,
                1,
                2,
                HOSTILE,
                HOSTILE,
                List.of(new ExerciseResult.StoredEvidence(HOSTILE, HOSTILE)),
                List.of(HOSTILE),
                List.of(HOSTILE));
        ExerciseResult e = new ExerciseResult(
                "dense-backward", "Dense", false, Status.GRADED, 1, 2, HOSTILE, List.of(check), List.of(HOSTILE));
        ExerciseResult out = new ExerciseResult(
                "relu-backward", "ReLU", false, Status.TIMED_OUT, 0, 2, HOSTILE, List.of(), List.of(HOSTILE));
        Map<String, String> person = Map.of(
                "last_name",
                HOSTILE,
                "first_name",
                HOSTILE,
                "email",
                HOSTILE,
                "section",
                HOSTILE,
                "canvas_id",
                HOSTILE);
        return StudentMarks.of(
                List.of(new SubmissionResult(HOSTILE, "04-backpropagation", List.of(e, out))),
                new Assignment(Map.of(), Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.of(HOSTILE)),
                Optional.of(new Roster(Map.of(HOSTILE, Optional.empty()), Map.of(HOSTILE, person))),
                Map.of(),
                new ManualMarks(Map.of(
                        HOSTILE,
                        Map.of("dense-backward", List.of(new ManualMarks.ManualMark(BigDecimal.ONE, HOSTILE))))));
    }

    @Test
    void noneComesOutRawInAnyFile() throws IOException {
        List<StudentMarks> classMarks = marks();
        GuardedWork guarded = new GuardedWork();
        new ReportFiles(folder, classMarks, guarded).write();
        Exports.write(folder, classMarks, guarded);
        Pseudonyms names = Pseudonyms.of(folder.resolve("pseudonyms.csv"), classMarks);
        new ReportFiles(folder.resolve("pseudonymous"), names.of(classMarks), guarded).write();
        Files.writeString(
                folder.resolve("gradescope.json"), GradescopeResults.json(classMarks.get(0), List.of(HOSTILE)));
        Path notebook = Files.writeString(folder.resolve("notebook"), "");
        Submission submission = new Submission(HOSTILE, "04-backpropagation", notebook);
        ResultStore store = new ResultStore(folder.resolve("results"), HOSTILE);
        store.put(submission, classMarks.get(0).results().get(0));
        MarkHistory first = new MarkHistory(Map.of(), List.of()).with(classMarks, store);
        first.write(folder);
        first.with(List.of(), store).write(folder);
        LeftOutFile.write(List.of(HOSTILE), folder, folder);
        FeedbackComments comments = new FeedbackComments(classMarks, Graders.all());
        Files.writeString(
                folder.resolve("comments.md"),
                comments.of(submission).stream().map(c -> c.markdown()).collect(Collectors.joining("\n")));

        Map<String, String> contents = Contents.of(folder);
        assertTrue(contents.size() > 15, contents.keySet().toString());
        contents.forEach(HiddenCharactersTest::assertVisible);
        contents.keySet().forEach(name -> assertVisible("the name of " + name, name));
        assertEquals(List.of(), guarded.remarks());
        assertEquals(
                classMarks.get(0).results().get(0),
                store.last(submission).orElseThrow().result());
    }

    @Test
    void jsonKeepsThemAllAndShowsNone() throws IOException {
        record Kept(String text) {}
        Path file = Files.writeString(folder.resolve("kept.json"), JsonFiles.text(new Kept(HOSTILE + "\n")));
        assertVisible("kept.json", Files.readString(file));
        assertEquals(HOSTILE + "\n", JsonFiles.read(file, Kept.class).text());
    }

    @Test
    void noneGoesToTheTerminalRawAndALineStaysOne() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TerminalWriter say = new TerminalWriter(bytes)) {
            say.println(HOSTILE + "\n" + HOSTILE);
            say.println((Object) (HOSTILE + "\n"));
            new IllegalStateException(HOSTILE).printStackTrace(say);
            say.print(HOSTILE.replace("\r", "") + "\n");
        }
        String said = bytes.toString(StandardCharsets.UTF_8);
        said.lines().limit(4).forEach(line -> assertVisible("the terminal", line));
        assertEquals(
                2,
                said.lines().takeWhile(line -> !line.contains("IllegalState")).count());
    }

    @Test
    void progressStillGoesBackToTheBeginningOfItsLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TerminalWriter say = new TerminalWriter(bytes)) {
            say.print("\rone");
            say.print("\rtwo\r");
        }
        assertEquals("\rone\rtwo\r", bytes.toString(StandardCharsets.UTF_8));
    }
}
