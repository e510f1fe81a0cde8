package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.Roster;
import chainrule.grade.ExerciseResult;
import chainrule.grade.Status;
import chainrule.grade.SubmissionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Three students with 4, 2 and 0 points of 4 for ReLU and all for tanh; a fourth handed in nothing. */
class ClassReportTest {

    private static final String PAGE = page();

    private static ExerciseResult of(String title, int points, String... mistakes) {
        List<ExerciseResult.Check> checks = new ArrayList<>();
        for (String mistake : mistakes) {
            checks.add(
                    new ExerciseResult.Check("a", "", false, 0, 1, "wrong", mistake, List.of(), List.of(), List.of()));
        }
        return new ExerciseResult(title, title, false, Status.GRADED, points, 4, "", checks, List.of());
    }

    private static SubmissionResult of(String student, ExerciseResult relu) {
        return new SubmissionResult(student, "02", List.of(of("tanh", 4), relu));
    }

    private static String page() {
        List<SubmissionResult> results = List.of(
                of("anna", of("<ReLU>", 4)),
                of("ben", of("<ReLU>", 2, "sign")),
                of("carla", of("<ReLU>", 0, "relu-abs", "sign", "sign")));
        Roster roster = new Roster(Map.of(
                "anna", Optional.empty(),
                "ben", Optional.empty(),
                "carla", Optional.empty(),
                "dan", Optional.empty()));
        return ClassReport.html(Standing.of(results, Assignment.EVERYTHING, Optional.of(roster), Map.of()));
    }

    private static String row(String label, Object value) {
        return "<tr><td>%s</td><td>%s</td>".formatted(label, value);
    }

    @Test
    void itSaysHowManyHandedIn() {
        assertTrue(PAGE.contains("3 of 4 handed in"), PAGE);
    }

    @Test
    void pointsAreCountedInTenths() {
        assertTrue(PAGE.contains(row("90% and more", 1)), PAGE);
        assertTrue(PAGE.contains(row("70 to under 80%", 1)), PAGE);
        assertTrue(PAGE.contains(row("50 to under 60%", 1)), PAGE);
        assertTrue(PAGE.contains(row("0 to under 10%", 0)), PAGE);
    }

    @Test
    void theHardestExerciseComesFirst() {
        int relu = PAGE.indexOf(row("&lt;ReLU&gt;", "50%"));
        int tanh = PAGE.indexOf(row("tanh", "100%"));
        assertTrue(relu > 0 && relu < tanh, PAGE);
    }

    @Test
    void theCommonestMistakeComesFirstAndCountsOnceForAStudent() {
        int sign = PAGE.indexOf(row("&lt;ReLU&gt;: sign", 2));
        int abs = PAGE.indexOf(row("&lt;ReLU&gt;: relu-abs", 1));
        assertTrue(sign > 0 && sign < abs, PAGE);
    }

    @Test
    void itNamesNobodyAndRunsNothing() {
        for (String not : List.of("anna", "ben", "carla", "dan", "<script", "<ReLU>")) {
            assertFalse(PAGE.contains(not), not);
        }
        assertEquals(PAGE, page());
    }
}
