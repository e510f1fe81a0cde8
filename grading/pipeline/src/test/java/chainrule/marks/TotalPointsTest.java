package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Addressee;
import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Leniency;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.assignment.PersonalTerms;
import chainrule.assignment.Waiver;
import chainrule.grader.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna has 8 of 10 points for relu, 14 of 20 for tanh, and 3 of a bonus of 5. */
class TotalPointsTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Upload LATE = Upload.at(DEADLINE.plusSeconds(60));
    private static final Upload PUNCTUAL = Upload.at(DEADLINE);

    private static ExerciseResult of(String id, int points, int max) {
        return new ExerciseResult(id, id, false, Status.GRADED, points, max, "", List.of(), List.of());
    }

    private static StudentMarks anna(
            Upload upload, Set<String> bonus, int drop, List<Waiver> waivers, Map<String, List<ManualMark>> byHand) {
        SubmissionResult result =
                new SubmissionResult("anna", "02", List.of(of("relu", 4, 5), of("tanh", 7, 10), of("extra", 3, 5)));
        Assignment assignment = new Assignment(
                bonus.isEmpty() ? Map.of("relu", 10, "tanh", 20) : Map.of("relu", 10, "tanh", 20, "extra", 5),
                Optional.of(DEADLINE),
                new LatePolicy(10, 50),
                Optional.empty(),
                Optional.empty(),
                bonus,
                new Leniency(Duration.ZERO, 0, List.of(), waivers, drop, false),
                ZoneOffset.UTC,
                false);
        List<ExerciseResult> counting = bonus.isEmpty() ? result.exercises().subList(0, 2) : result.exercises();
        return StudentMarks.of(
                        List.of(new SubmissionResult("anna", "02", counting)),
                        assignment,
                        Optional.empty(),
                        Map.of("anna", upload),
                        new ManualMarks(Map.of("anna", byHand)))
                .get(0);
    }

    private static ManualMark extra(String points) {
        return new ManualMark(
                "", Optional.empty(), Optional.of(new BigDecimal(points)), "neat", "lecturer", "2026-03-09");
    }

    private static void assertTotal(String words, String arithmetic, StudentMarks s) {
        assertEquals(words, s.totalPoints().words());
        assertEquals(arithmetic, s.totalPoints().arithmetic().orElse(""));
    }

    @Test
    void exercisesThatAreSimplyAddedNeedNoArithmetic() {
        assertTotal("22 of 30 points", "", anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of()));
    }

    @Test
    void latenessIsShownAsASubtraction() {
        assertTotal("19.8 of 30 points", "22 − 10 % late = 19.8", anna(LATE, Set.of(), 0, List.of(), Map.of()));
    }

    @Test
    void bonusPointsAreInTheSum() {
        assertTotal(
                "25 of 30 points, 3 of them bonus points",
                "22 + 3 bonus = 25",
                anna(PUNCTUAL, Set.of("extra"), 0, List.of(), Map.of()));
        assertTotal(
                "22.5 of 30 points, 2.7 of them bonus points",
                "(22 + 3 bonus) − 10 % late = 22.5",
                anna(LATE, Set.of("extra"), 0, List.of(), Map.of()));
    }

    @Test
    void theLowestShareIsDroppedAndTheRestMeasuredByTheWhole() {
        assertTotal(
                "24 of 30 points",
                "8 of 10 without tanh (dropped as the lowest) = 24 of 30",
                anna(PUNCTUAL, Set.of(), 1, List.of(), Map.of()));
    }

    @Test
    void anExcusedExerciseIsTakenOutOfBothSides() {
        assertTotal(
                "21.6 of 30 points",
                "8 of 10 without tanh (excused) = 24 of 30; 24 − 10 % late = 21.6",
                anna(LATE, Set.of(), 0, List.of(waiver("tanh")), Map.of()));
        StudentMarks excused = anna(
                LATE, Set.of(), 1, List.of(new Waiver(new Addressee(false, "anna"), Set.of(), "exempt")), Map.of());
        assertTrue(excused.isExcused());
        assertEquals(List.of("excused", "exempt"), excused.remarks(excused.coursework()));
        assertEquals("Excused", excused.totalInWords());
        assertEquals(
                List.of("You are excused: this assignment does not count for you."),
                excused.notes(excused.coursework()));
    }

    private static Waiver waiver(String... exercises) {
        return new Waiver(new Addressee(false, "anna"), Set.of(exercises), "");
    }

    @Test
    void aWaiverOfWhatRaisesTheTotalTakesNothingAway() {
        StudentMarks solved = anna(PUNCTUAL, Set.of(), 0, List.of(waiver("relu")), Map.of());
        assertTotal("22 of 30 points", "", solved);
        assertTrue(
                solved.remarks(solved.coursework()).contains("relu: waived, and counts because it gives more points"));
        assertTotal(
                "27 of 30 points, 3 of them bonus points",
                "8 of 10 without tanh (excused) = 24 of 30; 24 + 3 bonus = 27",
                anna(PUNCTUAL, Set.of("extra"), 0, List.of(waiver("extra", "tanh")), Map.of()));
    }

    @Test
    void aMarkByHandForWhatIsWaivedCountsWhereItHelpsAndIsToldWhereItDoesNot() {
        Map<String, List<ManualMark>> full = Map.of("tanh", List.of(new ManualMark(BigDecimal.valueOf(20), "oral")));
        assertTotal("28 of 30 points", "", anna(PUNCTUAL, Set.of(), 0, List.of(waiver("tanh")), full));
        StudentMarks some = anna(
                PUNCTUAL,
                Set.of(),
                0,
                List.of(waiver("tanh")),
                Map.of("tanh", List.of(new ManualMark(BigDecimal.ONE, "oral"))));
        assertEquals(List.of("anna: the mark by hand for tanh does not count (excused)"), some.byHandInVain());
        assertTrue(some.remarks(some.coursework())
                .contains("tanh: 1 by hand instead of 14: oral (does not count: excused)"));
        assertEquals(
                List.of("anna: the mark by hand for tanh does not count (excused)"),
                anna(PUNCTUAL, Set.of(), 0, List.of(waiver()), full).byHandInVain());
    }

    private static StudentMarks under(Set<String> waived, StudentMarks s) {
        PersonalTerms terms =
                new PersonalTerms(s.terms().deadline(), false, s.terms().freeDays(), waived, List.of());
        return new StudentMarks(
                s.student(),
                s.results(),
                s.assignment(),
                s.submitted(),
                s.known(),
                s.person(),
                s.byHand(),
                s.upload(),
                s.coursework(),
                terms);
    }

    /** With any waivers, whatever was drawn: never less than without them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noWaiverTakesPointsAway(long seed) {
        Random random = new Random(seed);
        for (StudentMarks s : SyntheticClass.of(150, seed)) {
            Set<String> waived = s.coursework().max().keySet().stream()
                    .filter(id -> random.nextInt(3) == 0)
                    .collect(Collectors.toSet());
            StudentMarks without = under(Set.of(), s);
            StudentMarks with = under(waived, s);
            assertTrue(
                    with.isExcused() || with.total().compareTo(without.total()) >= 0,
                    () -> s.student() + with.totalPoints() + without.totalPoints());
        }
    }

    @Test
    void pointsByHandAreAddedLastAndBeyondTheMaximumAreABonus() {
        assertTotal(
                "21.8 of 30 points",
                "22 − 10 % late + 2 by hand = 21.8",
                anna(LATE, Set.of(), 0, List.of(), Map.of("total", List.of(extra("2")))));
        assertTotal(
                "31.5 of 30 points, 1.5 of them bonus points",
                "22 + 9.5 by hand = 31.5",
                anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of("total", List.of(extra("9.5")))));
        assertTotal(
                "0 of 30 points",
                "22 − 25 by hand = −3, which counts as 0",
                anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of("total", List.of(extra("-25")))));
    }

    @Test
    void extraPointsOfAnExerciseBeyondItsMaximumAreABonus() {
        StudentMarks s = anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of("relu", List.of(extra("3.5"))));
        assertTotal("25.5 of 30 points, 1.5 of them bonus points", "24 + 1.5 bonus = 25.5", s);
        assertEquals(
                "11.5 of 10, 1.5 of them bonus", s.pointsInWords(s.exercises().get(0)));
        assertEquals(
                List.of("3.5 points added by hand: neat (lecturer, 2026-03-09)"),
                s.byHand(s.exercises().get(0)));
    }

    @Test
    void aMarkForTheWholeExerciseReplacesOneForACheckAndTheRunSaysSo() {
        ManualMark whole = new ManualMark(new BigDecimal("7"), "oral\nexam");
        ManualMark check = new ManualMark("a", Optional.of(BigDecimal.ONE), Optional.empty(), "half", "", "");
        for (List<ManualMark> both : List.of(List.of(whole, check), List.of(check, whole))) {
            StudentMarks s = anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of("relu", both));
            ExerciseResult relu = s.exercises().get(0);
            assertEquals("7 of 10", s.pointsInWords(relu));
            assertEquals(
                    List.of("anna: the mark by hand for the check a of relu does not count"
                            + " (the mark for the whole exercise replaces it)"),
                    s.byHandInVain());
            assertTrue(
                    s.byHand(relu).stream()
                            .anyMatch(says -> says.startsWith("a: 1 by hand instead of ")
                                    && says.endsWith(
                                            " (does not count: the mark for the whole exercise replaces it): half")),
                    s.byHand(relu)::toString);
            String remarks = String.join("; ", s.remarks(Coursework.of(List.of(s))));
            assertTrue(remarks.contains("oral exam"), remarks);
            assertTrue(s.byHand(relu).stream().anyMatch(says -> says.endsWith("oral\nexam")), "kept for the student");
            relu.checks()
                    .forEach(c -> assertEquals(
                            anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of()).points(relu, c), s.points(relu, c)));
        }
        assertEquals(
                List.of(),
                anna(PUNCTUAL, Set.of(), 0, List.of(), Map.of("relu", List.of(check)))
                        .byHandInVain());
    }

    /** Late, copies, empty, excused, extended, by hand: four hundred students of whom everything was drawn. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inADrawnClassEverybodyHasWhatPencilAndPaperGive(long seed) {
        List<StudentMarks> classMarks = SyntheticClass.of(400, seed);
        assertEquals(400, classMarks.size());
        Map<String, Integer> max = Coursework.of(classMarks).max();
        for (StudentMarks s : classMarks) {
            Optional<Long> expected = PointsOracle.hundredths(s, max);
            assertEquals(expected.isEmpty(), s.isExcused(), s::student);
            expected.ifPresent(points -> assertEquals(
                    BigDecimal.valueOf(points, 2).stripTrailingZeros(),
                    s.total().stripTrailingZeros(),
                    () -> s.student() + s.totalPoints() + s.byHand()));
            TotalPoints total = s.totalPoints();
            assertTrue(total.bonus().signum() >= 0 && total.bonus().compareTo(total.sum()) <= 0, total::toString);
            expected.ifPresent(points -> WrittenArithmetic.of(s).verify());
            StudentMarks unnamed = s.as("student-x");
            assertEquals(total, unnamed.totalPoints(), s::student);
        }
    }
}
