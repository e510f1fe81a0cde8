package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Growth;
import chainrule.assignment.Assignment;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.intake.FoundSubmissions;
import chainrule.intake.Submissions;
import chainrule.marks.ExerciseResult;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.report.ClassReport;
import chainrule.report.Gradebook;
import chainrule.report.Pseudonyms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of 20,000 takes four times as long as one of 5,000, and not sixteen times. */
@Tag("slow")
class LargeClassTest {

    private static final int STUDENTS = 5_000;

    private static final String LESSON = "02-forward-propagation";

    @TempDir
    Path folder;

    private interface Work<T> {
        Object on(T it) throws IOException;
    }

    private static <T> void linear(String what, IntFunction<T> made, Work<T> work) {
        Growth.requireLinear(what, STUDENTS, made, it -> {
            try {
                work.on(it);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static <T> Map<String, T> students(int count, String prefix, Function<String, T> of) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.toMap(id -> id, of));
    }

    /** Half of them handed in under another spelling than the roster's, and half have a mark given by hand. */
    private RunInputs inputs(int count) {
        List<Submission> submitted = IntStream.range(0, count)
                .mapToObj(i -> new Submission((i % 2 == 0 ? "S-" : "s") + i, LESSON, folder))
                .toList();
        Map<String, Map<String, List<ManualMarks.ManualMark>>> marks = students(
                count / 2, "s", id -> Map.of("relu", List.of(new ManualMarks.ManualMark(BigDecimal.ONE, "why"))));
        return new RunInputs(
                Assignment.EVERYTHING,
                Graders.all(),
                new Submissions(submitted, List.of()),
                Optional.of(new Roster(students(count, "s", id -> Optional.empty()))),
                new ManualMarks(marks));
    }

    private static SubmissionResult result(String student) {
        ExerciseResult.SymbolResult check = new ExerciseResult.SymbolResult(
                "Z",
                "is right",
                false,
                0,
                4,
                "Your Z is not that of " + student,
                "no-z",
                List.of(),
                List.of(),
                List.of());
        ExerciseResult exercise =
                new ExerciseResult("relu", "ReLU", false, Status.GRADED, 0, 4, "", List.of(check), List.of());
        return new SubmissionResult(student, LESSON, List.of(exercise));
    }

    private static List<StudentMarks> classMarks(int count) {
        return StudentMarks.of(
                List.copyOf(students(count, "s", LargeClassTest::result).values()),
                Assignment.EVERYTHING,
                Optional.empty(),
                Map.of());
    }

    @Test
    void whoIsKnownOnOneSideOnlyIsFoundInOnePass() {
        linear("strangers", this::inputs, i -> RosterMismatch.of(i, new ResultStore(folder.resolve("none"), "")));
    }

    @Test
    void marksGivenByHandAreAddedInOnePass() {
        linear("marks", this::inputs, i -> i.marks(List.of()));
    }

    @Test
    void aStudentWhoIsNotThereIsSaidInOnePass() {
        linear(
                "regrade",
                this::inputs,
                i -> assertThrows(
                        IOException.class,
                        () -> RegradeRequest.of(
                                List.of("S1"), List.of(), i.submissions().list(), i.graders())));
    }

    @Test
    void everyoneGetsAPseudonymInOnePass() {
        linear("pseudonyms", LargeClassTest::classMarks, s -> Pseudonyms.of(folder.resolve(s.size() + ".csv"), s));
    }

    @Test
    void marksAreToldInOnePass() {
        ResultStore store = new ResultStore(folder.resolve("none"), "");
        linear("gradebook", LargeClassTest::classMarks, Gradebook::csv);
        linear("report", LargeClassTest::classMarks, ClassReport::html);
        linear("history", LargeClassTest::classMarks, s -> {
            MarkHistory before = new MarkHistory(Map.of(), List.of()).with(s, store);
            return before.without(Map.of()).with(s, store).changesSince(before);
        });
    }

    /** As Canvas downloads them: of four students two notebooks, a zip file, which is said, and something else. */
    private Path submitted(int count) {
        List<String> ends = List.of(LESSON + ".ipynb", "homework.zip", LESSON + ".ipynb", "homework.pdf");
        try {
            Path all = Files.createDirectory(folder.resolve("submitted-" + count));
            for (int i = 0; i < count; i++) {
                Files.createFile(all.resolve("lee_%d_%d_%s".formatted(i, i, ends.get(i % 4))));
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFolderIsLookedThroughInOnePass() {
        linear("submissions", this::submitted, all -> {
            Submissions found = FoundSubmissions.in(all);
            assertEquals(found.list().size(), found.notes().size());
            return found.uploads();
        });
    }
}
