package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna had 3 of 4 points; then something changes. */
class MarkHistoryTest {

    @TempDir
    Path folder;

    private Path notebook;

    @BeforeEach
    void aRunHasFinished() throws IOException {
        notebook = Files.writeString(folder.resolve("a.ipynb"), "first");
        run(3, "graders 1a\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE);
    }

    private List<MarkHistory.Change> run(int points, String settings, Assignment assignment, ManualMarks byHand)
            throws IOException {
        return run(Status.GRADED, points, settings, assignment, byHand);
    }

    private List<MarkHistory.Change> run(
            Status status, int points, String settings, Assignment assignment, ManualMarks byHand) throws IOException {
        ExerciseResult e = new ExerciseResult("relu", "ReLU", false, status, points, 4, "", List.of(), List.of());
        SubmissionResult result = new SubmissionResult("anna", "02", List.of(e));
        ResultStore store = new ResultStore(folder.resolve("results"), settings);
        store.put(new Submission("anna", "02", notebook), result);
        List<StudentMarks> classMarks =
                StudentMarks.of(List.of(result), assignment, Optional.empty(), Map.of(), byHand);
        MarkHistory before = MarkHistory.in(folder);
        MarkHistory after = before.with(classMarks, store);
        after.write(folder);
        return after.changesSince(before);
    }

    private static List<MarkHistory.Change> change(String before, String after, String why) {
        return List.of(new MarkHistory.Change("anna", "relu", before, after, why));
    }

    @Test
    void theFirstMarksAreNoChange() {
        assertTrue(Files.notExists(folder.resolve("changes.csv")));
    }

    @Test
    void otherGradersAreTheReason() throws IOException {
        assertEquals(
                change("3", "2", "graders 1a → 2b"),
                run(2, "graders 2b\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE));
        assertEquals(
                "\uFEFFstudent,exercise,before,after,why,run\r\nanna,relu,3,2,graders 1a → 2b,\r\n",
                Files.readString(folder.resolve("changes.csv")));
    }

    @Test
    void aChangedNotebookIsTheReason() throws IOException {
        Files.writeString(notebook, "second");
        assertEquals(
                change("3", "4", "the notebook changed"),
                run(4, "graders 1a\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE));
    }

    @Test
    void aMarkByHandIsRecordedWithItsAuthorAndTimeAndACommentIsNoChange() throws IOException {
        ManualMarks.ManualMark comment =
                new ManualMarks.ManualMark("", Optional.empty(), Optional.empty(), "neat", "lecturer", "2026-03-09");
        ManualMarks.ManualMark more = new ManualMarks.ManualMark(
                "", Optional.empty(), Optional.of(BigDecimal.ONE), "neat", "lecturer", "2026-03-09");
        String settings = "graders 1a\nseed 5\n";
        assertEquals(
                List.of(),
                run(
                        3,
                        settings,
                        Assignment.EVERYTHING,
                        new ManualMarks(Map.of("anna", Map.of("relu", List.of(comment), "total", List.of(comment))))));
        assertEquals(
                List.of(
                        new MarkHistory.Change(
                                "anna", "relu", "3", "4", "1 point added by hand: neat (lecturer, 2026-03-09)"),
                        new MarkHistory.Change(
                                "anna", "(extra points on the total)", "", "1", "neat (lecturer, 2026-03-09)")),
                run(
                        3,
                        settings,
                        Assignment.EVERYTHING,
                        new ManualMarks(Map.of("anna", Map.of("relu", List.of(more), "total", List.of(more))))));
        assertEquals(
                List.of("4", "1"),
                run(3, settings, Assignment.EVERYTHING, ManualMarks.NONE).stream()
                        .map(MarkHistory.Change::before)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void aMarkGivenByHandIsTheReasonAndSoIsItsEnd() throws IOException {
        ManualMarks hand = new ManualMarks(Map.of(
                "anna", Map.of("relu", List.of(new ManualMarks.ManualMark(BigDecimal.ONE, "copied")))));
        assertEquals(
                change("3", "1", "1 by hand instead of 3: copied"),
                run(3, "graders 1a\nseed 5\n", Assignment.EVERYTHING, hand));
        assertEquals(
                change("1", "3", "no longer by hand"),
                run(3, "graders 1a\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE));
        assertEquals(3, Files.readAllLines(folder.resolve("changes.csv")).size());
    }

    @Test
    void thatANotebookChangedOrWentWithTheMarkByHandIsSaidToo() throws IOException {
        ManualMarks hand = new ManualMarks(Map.of(
                "anna", Map.of("relu", List.of(new ManualMarks.ManualMark(BigDecimal.ONE, "copied")))));
        run(3, "graders 1a\nseed 5\n", Assignment.EVERYTHING, hand);
        ResultStore store = new ResultStore(folder.resolve("results"), "graders 1a\nseed 5\n");
        MarkHistory before = MarkHistory.in(folder);
        assertEquals(
                change("1", "", "no longer by hand, and no notebook any more"),
                before.with(List.of(), store).changesSince(before));
        List<StudentMarks> nothing = StudentMarks.of(
                List.of(SubmissionResult.notHandedIn(
                        "anna",
                        Graders.all().stream()
                                .filter(g -> g.exercise().id().equals("relu"))
                                .toList())),
                Assignment.EVERYTHING,
                Optional.empty(),
                Map.of());
        assertTrue(before.with(nothing, store).changesSince(before).stream()
                .anyMatch(c -> c.why().equals("no longer by hand, and no notebook any more")));
        Files.writeString(notebook, "second");
        assertEquals(
                change("1", "3", "no longer by hand, and the notebook changed"),
                run(3, "graders 1a\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE));
    }

    @Test
    void otherPointsOfTheAssignmentAreTheReason() throws IOException {
        Assignment eight = new Assignment(
                Map.of("relu", 8), Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty());
        assertEquals(
                change("3", "6", "counts 8 points instead of 4"),
                run(3, "graders 1a\nseed 5\n", eight, ManualMarks.NONE));
    }

    @Test
    void thatTheSameNotebookWasGradedAgainIsTheReason() throws IOException {
        String settings = "graders 1a\nseed 5\n";
        assertEquals(change("3", "2", "graded again"), run(2, settings, Assignment.EVERYTHING, ManualMarks.NONE));
        run(Status.NOT_RUN, 0, settings, Assignment.EVERYTHING, ManualMarks.NONE);
        assertEquals(
                change("0", "4", "graded again; before: not run, because the time for the whole notebook had run out"),
                run(4, settings, Assignment.EVERYTHING, ManualMarks.NONE));
        assertEquals(change("4", "1", "grading had stood still the last time"), afterOneThatStoodStill(settings, 1));
    }

    private List<MarkHistory.Change> afterOneThatStoodStill(String settings, int points) throws IOException {
        run(Status.TIMED_OUT, 4, GradingBasis.ofDisturbed(settings), Assignment.EVERYTHING, ManualMarks.NONE);
        return run(points, settings, Assignment.EVERYTHING, ManualMarks.NONE);
    }

    @Test
    void theSameAgainChangesNothingAndNoByte() throws IOException {
        run(2, "graders 2b\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE);
        String marks = Files.readString(folder.resolve("marks.json"));
        String changes = Files.readString(folder.resolve("changes.csv"));
        assertEquals(List.of(), run(2, "graders 2b\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE));
        assertEquals(marks, Files.readString(folder.resolve("marks.json")));
        assertEquals(changes, Files.readString(folder.resolve("changes.csv")));
    }

    @Test
    void aDamagedFileIsSaid() throws IOException {
        Files.writeString(folder.resolve("marks.json"), "{\"marks\":");
        assertTrue(assertThrows(IOException.class, () -> MarkHistory.in(folder))
                .getMessage()
                .contains("marks.json is damaged"));
    }

    @Test
    void aFileInWhichSomethingBecameNullIsDamagedTooAndAResultIsNotThere() throws IOException {
        run(2, "graders 2b\nseed 5\n", Assignment.EVERYTHING, ManualMarks.NONE);
        Path marks = folder.resolve("marks.json");
        for (String damaged : withNull(Files.readString(marks))) {
            Files.writeString(marks, damaged);
            assertTrue(assertThrows(IOException.class, () -> MarkHistory.in(folder), damaged)
                    .getMessage()
                    .contains("marks.json is damaged"));
        }
        Path result = folder.resolve("results/anna/02.json");
        ResultStore store = new ResultStore(folder.resolve("results"), "");
        Submission anna = new Submission("anna", "02", notebook);
        assertTrue(store.sameNotebook(anna).isPresent());
        for (String damaged : withNull(Files.readString(result))) {
            Files.writeString(result, damaged);
            assertEquals(Optional.empty(), store.sameNotebook(anna), damaged);
        }
    }

    /** The file with null in place of one value, for each value. */
    private static List<String> withNull(String json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> all = new ArrayList<>(List.of("null"));
        List<JsonPointer> open = new ArrayList<>(List.of(JsonPointer.empty()));
        JsonNode whole = mapper.readTree(json);
        while (!open.isEmpty()) {
            JsonPointer at = open.remove(0);
            JsonNode node = whole.at(at);
            List<String> parts = new ArrayList<>();
            node.fieldNames().forEachRemaining(parts::add);
            IntStream.range(0, node.isArray() ? node.size() : 0).forEach(i -> parts.add("" + i));
            for (String part : parts) {
                open.add(at.appendProperty(part));
                JsonNode copy = mapper.readTree(json);
                if (node.isArray()) {
                    ((ArrayNode) copy.at(at)).set(Integer.parseInt(part), mapper.nullNode());
                } else {
                    ((ObjectNode) copy.at(at)).putNull(part);
                }
                all.add(copy.toString());
            }
        }
        return all;
    }

    @Test
    void marksOfWhoIsNotThereAnyMoreAreSaid() throws IOException {
        MarkHistory before = MarkHistory.in(folder);
        ResultStore store = new ResultStore(folder.resolve("results"), "graders 1a\nseed 5\n");
        MarkHistory after = before.with(List.of(), store);
        assertEquals(change("3", "", "no notebook any more"), after.changesSince(before));
        assertEquals(List.of(), after.with(List.of(), store).changesSince(after));
    }

    /** Ben is in the roster and handed in nothing. */
    private List<StudentMarks> ben(ManualMarks byHand) {
        List<SubmissionResult> results = byHand.marks().isEmpty()
                ? List.of()
                : List.of(SubmissionResult.notHandedIn(
                        "ben",
                        Graders.all().stream()
                                .filter(g -> g.exercise().id().equals("relu"))
                                .toList()));
        return StudentMarks.of(
                results,
                Assignment.EVERYTHING,
                Optional.of(new Roster(Map.of("ben", Optional.empty()))),
                Map.of(),
                byHand);
    }

    @Test
    void aMarkByHandForWhoHandedInNothingIsSaidAndSoAreItsChangeAndItsEnd() throws IOException {
        ResultStore store = new ResultStore(folder.resolve("results"), "graders 1a\nseed 5\n");
        MarkHistory history = new MarkHistory(Map.of(), List.of()).with(ben(ManualMarks.NONE), store);
        List<String> said = new ArrayList<>();
        for (String points : List.of("2", "1", "1", "")) {
            ManualMarks byHand = points.isEmpty()
                    ? ManualMarks.NONE
                    : new ManualMarks(Map.of(
                            "ben",
                            Map.of("relu", List.of(new ManualMarks.ManualMark(new BigDecimal(points), "was ill")))));
            MarkHistory dry = history.without(Map.of());
            MarkHistory next = history.with(ben(byHand), store);
            assertEquals(
                    next.changesSince(history), dry.with(ben(byHand), store).changesSince(dry), "a dry run");
            next.changesSince(history).forEach(c -> said.add("%s > %s %s".formatted(c.before(), c.after(), c.why())));
            next.write(folder);
            history = MarkHistory.in(folder);
        }
        assertEquals(
                List.of(
                        " > 2 2 by hand instead of 0: was ill",
                        "2 > 1 1 by hand instead of 0: was ill",
                        "1 >  no longer by hand"),
                said);
        assertTrue(Files.readString(folder.resolve("changes.csv")).contains("ben,relu,,2,2 by hand"));
    }

    @Test
    void pointsThatLatenessTakesAreANumberForSpreadsheets() throws IOException {
        MarkHistory.Change late = new MarkHistory.Change("=a", "(late)", "0", "-2.18", "points changed");
        new MarkHistory(Map.of(), List.of(late)).write(folder);
        assertTrue(Files.readString(folder.resolve("changes.csv")).contains("'=a,(late),0,-2.18,points"));
    }
}
