package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.assignment.Assignment;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import chainrule.grader.Graders;
import chainrule.intake.Submissions;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterMismatchTest {

    private static final String LESSON = "02-forward-propagation";

    @TempDir
    Path folder;

    private ResultStore store;

    @BeforeEach
    void nothingWasGraded() {
        store = new ResultStore(folder.resolve("results"), "");
    }

    private List<String> told(Optional<Roster> roster, String... students) throws IOException {
        List<Submission> submitted =
                Stream.of(students).map(s -> new Submission(s, LESSON, folder)).toList();
        return RosterMismatch.of(
                new RunInputs(
                        Assignment.EVERYTHING,
                        Graders.all(),
                        new Submissions(submitted, List.of()),
                        roster,
                        ManualMarks.NONE),
                store);
    }

    private static Optional<Roster> roster(String... students) {
        Map<String, Optional<Instant>> times = new TreeMap<>();
        Stream.of(students).forEach(s -> times.put(s, Optional.empty()));
        return Optional.of(new Roster(times));
    }

    @Test
    void whoIsNotInTheRosterIsNamedWithWhoMayBeMeant() throws IOException {
        assertEquals(
                List.of("42: not in the roster; is 0042 meant?", "eve: not in the roster"),
                told(roster("0042", "anna", "bert"), "42", "anna", "eve"));
        assertEquals(List.of(), told(Optional.empty(), "eve"));
    }

    @Test
    void idsThatLookAlikeAreToldWithinTheClassAndTheRoster() throws IOException {
        String told = "anna (U+0061 U+006E U+006E U+0061) and \u0430nna (U+0430 U+006E U+006E U+0061):"
                + " these ids look alike; make sure whose they are";
        assertEquals(List.of(told), told(Optional.empty(), "anna", "\u0430nna"));
        assertEquals(List.of(told, "\u0430nna: not in the roster"), told(roster("anna", "bert"), "\u0430nna", "bert"));
    }

    @Test
    void aRosterOfOtherIdsIsSaid() throws IOException {
        assertEquals(
                "Nobody in the roster handed in: its column student must hold the ids that are in the names of files and folders.",
                told(roster("u1", "u2"), "4711").get(0));
    }

    @Test
    void aResultWithoutANotebookIsSaidAndNotOfLessonsThatDoNotCount() throws IOException {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), "{}");
        for (String lesson : List.of(LESSON, "99-other")) {
            store.put(new Submission("bert", lesson, notebook), new SubmissionResult("bert", lesson, List.of()));
        }
        assertEquals(
                List.of("bert: " + LESSON + " was graded before, but no notebook is there now;"
                        + " result and feedback are kept and do not count"),
                told(Optional.empty(), "anna"));
    }
}
