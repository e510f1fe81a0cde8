package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.Roster;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.marks.SyntheticClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Four students with 4, 2, 0 and 2 points of 4 for ReLU and all for tanh; a fifth handed in nothing. */
class ClassReportTest {

    private static final String ABOVE = "sign=Your a > 0 in 4 places.";
    private static final String PAGE = page();

    /** @param mistakes each an id and the words for it */
    private static ExerciseResult of(String title, int points, String... mistakes) {
        List<ExerciseResult.SymbolResult> checks = new ArrayList<>();
        for (String mistake : mistakes) {
            String[] idAndWords = mistake.split("=");
            checks.add(new ExerciseResult.SymbolResult(
                    "a", "", false, 0, 1, idAndWords[1], idAndWords[0], List.of(), List.of(), List.of()));
        }
        return new ExerciseResult(title, title, false, Status.GRADED, points, 4, "", checks, List.of());
    }

    private static SubmissionResult of(String student, ExerciseResult relu) {
        return new SubmissionResult(student, "02", List.of(of("tanh", 4), relu));
    }

    private static String page() {
        List<SubmissionResult> results = List.of(
                of("anna", of("<ReLU>", 4)),
                of("ben", of("<ReLU>", 2, "sign=Your a < 0 in 3 places.")),
                of("carla", of("<ReLU>", 0, "relu-abs=Your a is |z|.", ABOVE, "sign=Your dz > 0.")),
                of("emil", of("<ReLU>", 2, ABOVE)));
        Roster roster = new Roster(Map.of(
                "anna", Optional.empty(),
                "ben", Optional.empty(),
                "carla", Optional.empty(),
                "dan", Optional.empty(),
                "emil", Optional.empty()));
        return ClassReport.html(StudentMarks.of(results, Assignment.EVERYTHING, Optional.of(roster), Map.of()));
    }

    private static String row(String label, Object value) {
        return "<tr><td>%s</td><td>%s</td>".formatted(label, value);
    }

    @Test
    void itSaysHowManyHandedIn() {
        assertTrue(PAGE.contains("4 of 5 handed in"), PAGE);
    }

    @Test
    void pointsAreCountedInTenths() {
        assertTrue(PAGE.contains(row("90% and more", 1)), PAGE);
        assertTrue(PAGE.contains(row("70 to under 80%", 2)), PAGE);
        assertTrue(PAGE.contains(row("50 to under 60%", 1)), PAGE);
        assertTrue(PAGE.contains(row("0 to under 10%", 0)), PAGE);
    }

    @Test
    void exercisesStandInTheLessonsOrderAndNotInTheOrderOfTheirNames() {
        String page = ClassReport.html(SyntheticClass.of(40, 1));
        int last = 0;
        for (String exercise : List.of("The weighted sum", "Sigmoid", "Tanh", "ReLU", "Softmax")) {
            int here = page.indexOf("<tr><td>" + exercise);
            assertTrue(here > last, () -> exercise + page);
            last = here;
        }
        assertTrue(PAGE.contains(row("&lt;ReLU&gt;", "50%")), PAGE);
        assertTrue(PAGE.contains(row("tanh", "100%")), PAGE);
    }

    @Test
    void eachCheckHasItsDifficultyAndDiscriminationBesideThoseOfAnEarlierClass() {
        List<SubmissionResult> earlier = SyntheticClass.of(40, 2).stream()
                .flatMap(s -> s.results().stream())
                .toList();
        String page = ClassReport.html(SyntheticClass.of(40, 1), earlier);
        assertTrue(
                Pattern.compile("<code>[^<]+</code> \\d+% \\(\\d+%\\) r \\.\\d\\d</span>")
                        .matcher(page)
                        .find(),
                page);
        assertTrue(page.contains("in brackets, those of the earlier class"));
    }

    @Test
    void submissionsAreCountedByDayInTheAssignmentsTimeZone() {
        String page = ClassReport.html(SyntheticClass.of(40, 1));
        assertTrue(page.contains("By day, Europe/Berlin; the deadline is on 2026-03-01."), page);
        assertTrue(page.contains("<tr><td>2026-03-01</td><td>"), page);
    }

    @Test
    void aMistakeIsToldInTheWordsOfMostStudentsWithItsIdAndCountsOnceForEach() {
        int sign = PAGE.indexOf("""
            <h3><span>&lt;ReLU&gt;</span> <b>3 students, 75%</b></h3>
            <p class="message">Your a &gt; 0 in 4 places.</p>
            <p class="mistake"><code>sign</code>; some read it with other numbers or another symbol</p>
            """);
        assertTrue(sign > 0, PAGE);
        assertFalse(PAGE.contains("relu-abs"), "of one student");
        assertTrue(PAGE.contains("1 mistake of one or two students: see their feedback."), PAGE);
        assertFalse(PAGE.contains("dz &gt; 0"), "the second check of the same exercise");
    }

    @Test
    void onlyTheCommonestMistakesAreOpenWithTheCellToTeachAgain() {
        String[] many = IntStream.range(0, 10)
                .mapToObj(i -> "id-%02d=words".formatted(i))
                .toArray(String[]::new);
        List<SubmissionResult> three = Stream.of("anna", "ben", "carla")
                .map(student -> of(student, of("relu", 1, many)))
                .toList();
        String page = ClassReport.html(StudentMarks.of(three, Assignment.EVERYTHING, Optional.empty(), Map.of()));
        int fold = page.indexOf("<details><summary>5 rarer ones</summary>");
        assertTrue(page.indexOf("id-04") < fold && fold < page.indexOf("id-05"), page);
        assertTrue(page.contains(". Teach again: 02-forward-propagation, “"), page);
        assertFalse(PAGE.contains("<details>"));
    }

    @Test
    void aMistakeStandsBesideItsShareInAnEarlierClass() {
        List<SubmissionResult> earlier = List.of(
                of("zoe", of("relu", 1, "sign=words", "sign=others")),
                of("yan", of("relu", 4)),
                of("xu", of("relu", 4)));
        List<SubmissionResult> now = Stream.of("anna", "ben", "carla", "dan")
                .map(student -> of(student, of("relu", 1, "sign=words")))
                .toList();
        String page =
                ClassReport.html(StudentMarks.of(now, Assignment.EVERYTHING, Optional.empty(), Map.of()), earlier);
        assertTrue(page.contains("<b>4 students, 100% (33%)</b>"), page);
        assertFalse(PAGE.contains("in brackets"), PAGE);
    }

    private static SubmissionResult all(String student, Status status) {
        return new SubmissionResult(
                student,
                "02",
                Stream.of("ReLU", "Tanh")
                        .map(id -> new ExerciseResult(id, id, false, status, 0, 4, "", List.of(), List.of()))
                        .toList());
    }

    @Test
    void onlyWhoIsInTheRosterAndHandedInANotebookIsCounted() {
        List<SubmissionResult> results =
                List.of(all("anna", Status.GRADED), all("ben", Status.NOT_HANDED_IN), all("stranger", Status.GRADED));
        Roster roster =
                new Roster(Map.of("anna", Optional.empty(), "ben", Optional.empty(), "carla", Optional.empty()));
        String page = ClassReport.html(StudentMarks.of(results, Assignment.EVERYTHING, Optional.of(roster), Map.of()));
        assertTrue(page.contains("1 of 3 handed in"), page);
        assertTrue(page.contains("1 student is not in the roster and is not counted here."), page);
    }

    @Test
    void whoWroteNothingAtAllIsCountedBesideWhoWroteNothingForOneExercise() {
        ExerciseResult none =
                new ExerciseResult("Tanh", "Tanh", false, Status.NOT_WRITTEN, 0, 4, "", List.of(), List.of());
        List<SubmissionResult> results = List.of(
                all("anna", Status.NOT_WRITTEN), new SubmissionResult("ben", "02", List.of(of("ReLU", 4), none)));
        String page = ClassReport.html(StudentMarks.of(results, Assignment.EVERYTHING, Optional.empty(), Map.of()));
        assertTrue(page.contains("Not written: Tanh (2 students)."), page);
    }

    @Test
    void whatASingleFileBroughtAboutIsOneLineHoweverManyExercisesItHas() {
        Function<String, SubmissionResult> unreadable = student -> new SubmissionResult(
                student,
                "02",
                Stream.of("ReLU", "Tanh", "Sigmoid")
                        .map(id -> new ExerciseResult(
                                id, id, false, Status.UNREADABLE, 0, 4, "no JSON", List.of(), List.of()))
                        .toList());
        List<SubmissionResult> one = List.of(unreadable.apply("anna"), of("ben", of("ReLU", 4)));
        String page = ClassReport.html(StudentMarks.of(one, Assignment.EVERYTHING, Optional.empty(), Map.of()));
        assertTrue(page.contains("1 problem that only one student has"), page);
        assertFalse(page.contains("File unreadable"), page);
        List<SubmissionResult> two = List.of(unreadable.apply("anna"), unreadable.apply("ben"));
        page = ClassReport.html(StudentMarks.of(two, Assignment.EVERYTHING, Optional.empty(), Map.of()));
        assertTrue(page.contains("<p class=\"note\">File unreadable: all of 02 (2 students).</p>"), page);
    }

    @Test
    void ofManyExercisesThatDoNotCompileTheCommonestAreNamed() {
        String page = ClassReport.html(SyntheticClass.of(400, 7));
        assertTrue(
                Pattern.compile(
                                "<p class=\"note\">Does not compile: ([\\w -]+ \\(\\d+ students\\), ){4}and 13 other exercises\\.</p>")
                        .matcher(page)
                        .find(),
                page);
    }

    @Test
    void itNamesNobodyAndRunsNothing() {
        for (String not : List.of("anna", "ben", "carla", "dan", "emil", "<script", "<ReLU>")) {
            assertFalse(PAGE.contains(not), not);
        }
        assertEquals(PAGE, page());
    }
}
