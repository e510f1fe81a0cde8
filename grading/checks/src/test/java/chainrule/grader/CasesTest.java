package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.StudentTimeout;
import chainrule.tensor.Matrices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class CasesTest {

    private static final StudentException.Frame FRAME = new StudentException.Frame("REPL.$JShell$11$My", "forward", 3);

    private final Cases cases = new Cases(new GraderSettings(7, 3), "a", DirectRun.NOBODY);

    /** What is said of an answer that is so much in three cases one after the other, where twice 2, 4 and 3 were expected. */
    private String said(double... got) {
        Cases cases = new Cases(new GraderSettings(7, 3), "a", DirectRun.NOBODY);
        Iterator<Integer> right = List.of(2, 4, 3).iterator();
        Iterator<Double> answers = Arrays.stream(got).boxed().toList().iterator();
        FailedCheck failed = assertThrows(
                FailedCheck.class,
                () -> cases.each(c -> {
                    int v = right.next();
                    c.expect("2v", 2.0 * v)
                            .mistaken("squared", "is v².", () -> (double) v * v)
                            .mistaken("one-added", "is v + 1.", () -> v + 1.0)
                            .mistaken("fourth-power", "is v⁴/4 …", () -> v == 4 ? 16.0 : v == 3 ? 100.0 : 4.0)
                            .check(answers.next());
                }));
        return failed.finding().misconception().orElse("nothing");
    }

    @Test
    void aMistakeThatOneResultContradictsIsNotNamed() {
        assertEquals("squared", said(4, 16, 9));
        assertEquals("nothing", said(4, 16, 9.5));
        assertEquals("nothing", said(3, 8, 6), "right on the second and third inputs, where v + 1 would not be");
    }

    @Test
    void whatIsSeenOnSomeInputsOnlyIsToldIfNothingExplainsIt() {
        assertEquals("not-finite", said(4, Double.NaN, 6));
        assertEquals("squared", said(4, 16, 9));
        assertEquals("nothing", said(4, 8, 0), "that a number is 0 is seen");
        assertEquals("nothing", said(5, 0, 7), "not all that is wrong is 0");
    }

    /** What is said of a matrix that a mistake makes of the right one, in cases of which one has a single row. */
    private static String saidOfMatrix(BiFunction<double[][], Integer, double[][]> mistake) {
        Cases four = new Cases(new GraderSettings(7, 4), "a", DirectRun.NOBODY);
        return assertThrows(
                        FailedCheck.class,
                        () -> four.each(c -> {
                            int rows = c.size("N", "the batch size", 1);
                            int columns = c.size("out", "the number of outputs");
                            double[][] right = c.matrix("x", rows, columns);
                            c.expect("x", right).check(mistake.apply(right, rows));
                        }))
                .finding()
                .misconception()
                .orElse("nothing");
    }

    @Test
    void aSizeOfOneOrTwoSizesThatAreTheSameHideNoMistake() {
        assertEquals("sign+divided-by-n", saidOfMatrix((x, n) -> ArrayEquality.times(-1.0 / n, x)));
        assertEquals("divided-by-out", saidOfMatrix((x, n) -> ArrayEquality.times(1.0 / x[0].length, x)));
        assertEquals("all-zero", saidOfMatrix((x, n) -> ArrayEquality.times(0, x)));
        assertEquals("last-row-left-out", saidOfMatrix((x, n) -> {
            double[][] butLast = Matrices.copy(x);
            Arrays.fill(butLast[n - 1], 0);
            return butLast;
        }));
    }

    @Test
    void aKnownMistakeAndAWrongFactorAreToldTogether() {
        assertEquals("one-added+sign", said(-3, -5, -4));
    }

    @Test
    void aWrongFactorIsToldThoughItsSizeIsOnceTheSameAsAnotherAndOnce1() {
        assertEquals("one-added+divided-by-c", saidWithSizes(8.0, (n, classes) -> 1.0 / classes));
        assertEquals("sign+times-c", saidWithSizes(7.0, (n, classes) -> -1.0 * classes));
    }

    private static String saidWithSizes(double got, BinaryOperator<Double> factor) {
        Cases cases = new Cases(new GraderSettings(7, 4), "a", DirectRun.NOBODY);
        FailedCheck failed = assertThrows(
                FailedCheck.class,
                () -> cases.each(c -> {
                    double n = c.size("N", "the batch size", 1);
                    double classes = c.size("C", "the number of classes", 1);
                    c.expect("L", 7.0)
                            .mistaken("one-added", "is one more.", () -> 8.0)
                            .check(got * factor.apply(n, classes));
                }));
        return failed.finding().misconception().orElse("nothing");
    }

    @Test
    void aRightResultOfAnEarlierPartOfTheCheckCountsToo() {
        cases.once(c -> c.expect("2v", 6.0)
                .mistaken("one-added", "is v + 1.", () -> 4.0)
                .check(6));
        FailedCheck failed = assertThrows(
                FailedCheck.class,
                () -> cases.once(c -> c.expect("2v", 8.0)
                        .mistaken("one-added", "is v + 1.", () -> 5.0)
                        .check(5)));
        assertEquals("Your 2v is 5.000; it should be 8.000.", failed.getMessage());
    }

    private String saidOfTwo(double... got) {
        Cases two = new Cases(new GraderSettings(7, 2), "a", DirectRun.NOBODY);
        Iterator<Double> answers = Arrays.stream(got).boxed().toList().iterator();
        Iterator<Integer> right = List.of(2, 4).iterator();
        return assertThrows(
                        FailedCheck.class,
                        () -> two.each(c -> {
                            int v = right.next();
                            c.expect("2v", 2.0 * v)
                                    .mistaken("squared", "is v².", () -> (double) v * v)
                                    .mistaken("fourth-power", "is v⁴/4 …", () -> v == 4 ? 16.0 : 4.0)
                                    .check(answers.next());
                        }))
                .finding()
                .misconception()
                .orElse("nothing");
    }

    @Test
    void whereTwoMistakesGiveTheSameTheNextInputTellsThemApart() {
        // 4² is 16 and so is the other one; 3² is not.
        assertEquals("squared", said(4, 16, 9));
        assertEquals("fourth-power", said(4, 16, 100));
    }

    @Test
    void theFirstOfTwoIsNamedWhereNoInputTellsThemApart() {
        assertEquals("squared", saidOfTwo(4, 16));
    }

    @Test
    void aNamedMistakeGoesBeforeAnUnnamedOne() {
        // Where the sizes do not fit, the code throws; that rules nothing out.
        Iterator<Integer> turns = List.of(0, 1, 2).iterator();
        FailedCheck failed = assertThrows(
                FailedCheck.class,
                () -> cases.each(c -> {
                    if (turns.next() == 0) {
                        throw new StudentException("ArithmeticException", "/ by zero", List.of(FRAME));
                    }
                    c.expect("v", 1)
                            .mistaken("one-added", "is v + 1.", () -> 2.0)
                            .check(2);
                }));
        assertEquals("one-added", failed.finding().misconception().orElseThrow());
    }

    @Test
    void aMistakeWithoutANameFails() {
        assertEquals("nothing", said(4, 8, 6.3));
    }

    @Test
    void rightAnswersPass() {
        assertDoesNotThrow(() -> cases.each(c -> c.expect("v", 1).check(1)));
    }

    private FailedCheck thrown(StudentException e) {
        return assertThrows(
                FailedCheck.class,
                () -> cases.each(c -> {
                    c.given("z", new double[][] {{0.25}});
                    throw e;
                }));
    }

    @Test
    void anExceptionIsToldWithItsPlaceAndTheInputs() {
        FailedCheck said = thrown(new StudentException("ArithmeticException", "/ by zero", List.of(FRAME)));
        assertEquals(
                "Your code threw ArithmeticException in My.forward: / by zero. A whole number was divided by 0, which Java does"
                        + " not allow.",
                said.getMessage());
        assertEquals("z", said.finding().evidence().get(0).label());
        assertTrue(said.finding().evidence().get(0).value().contains("0.25"));
        assertEquals(
                "Your code threw IllegalStateException: My is not ready.",
                thrown(new StudentException("IllegalStateException", "REPL.$JShell$11$My is not ready", List.of()))
                        .getMessage());
    }

    @Test
    void ofNullItIsSaidWhereItMayComeFrom() {
        assertEquals(
                "Your code threw NullPointerException. Something is null there: a row that was never filled, a field that"
                        + " was never set, or what another method of yours returned.",
                thrown(new StudentException("NullPointerException", null, List.of()))
                        .getMessage());
    }

    @Test
    void anIndexThatWentTooFarIsExplained() {
        assertEquals(
                "Your code threw ArrayIndexOutOfBoundsException in My.forward: Index 3 out of bounds for length 3. An index"
                        + " went outside its array: it must be at least 0 and below the length. Does a loop go one too far,"
                        + " or is the number of rows used where the number of columns belongs?",
                thrown(new StudentException(
                                "ArrayIndexOutOfBoundsException", "Index 3 out of bounds for length 3", List.of(FRAME)))
                        .getMessage());
    }

    @Test
    void aTimeoutAsksForTheLoop() {
        FailedCheck said = thrown(new StudentTimeout(Duration.ofSeconds(2), List.of(FRAME)));
        assertEquals(
                "Your code is still running after 2.0 s in My.forward: does a loop never end, or run far too often?",
                said.getMessage());
        assertTrue(said.timedOut());
    }

    @Test
    void aTimeoutOfCodeThatSleepsAsksForNoLoop() {
        StackTraceElement sleeps = new StackTraceElement("REPL.$JShell$1$My", "forward", null, 3);
        assertEquals(
                "Your code is still running at the end of its time in My.forward. It waits there: does it sleep, or wait"
                        + " for something that never comes?",
                thrown(StudentTimeout.ofProcess(List.of(sleeps), true)).getMessage());
    }

    @Test
    void aTimeoutOfCodeThatIsNowhereToBeSeenAsksForNoLoop() {
        assertEquals(
                "Your code is still running after 2.0 s.",
                thrown(new StudentTimeout(Duration.ofSeconds(2), List.of())).getMessage());
    }

    @Test
    void aMismatchIsToldInItsOwnWords() {
        assertEquals(
                "relu is missing.",
                thrown(new StudentMismatch("relu is missing.")).getMessage());
    }

    @Test
    void aStubIsNotWrittenYet() {
        FailedCheck said =
                thrown(new StudentException("UnsupportedOperationException", "not written yet", List.of(FRAME)));
        assertEquals("Not written yet.", said.getMessage());
        assertTrue(said.notWritten());
    }

    @Test
    void whoCallsAStubIsToldWhichAndHasWrittenSomething() {
        StudentException.Frame caller = new StudentException.Frame("REPL.$JShell$12", "train", 5);
        FailedCheck said = thrown(
                new StudentException("UnsupportedOperationException", "not written yet", List.of(FRAME, caller)));
        assertEquals("Your train calls My.forward, which is not written yet.", said.getMessage());
        assertFalse(said.notWritten());
    }

    @Test
    void theSecondOfThreeCasesHasSizesThatAreAllTheSame() {
        List<Boolean> same = new ArrayList<>();
        cases.each(c -> same.add(c.size("N", "rows") == c.size("C", "columns")));
        assertEquals(List.of(false, true, false), same);
    }

    @Test
    void whatNeedsOneInputOnlyIsTriedOnce() {
        List<Boolean> square = new ArrayList<>();
        cases.once(c -> square.add(c.size("N", "rows") == c.size("C", "columns")));
        assertEquals(List.of(false), square);
        FailedCheck failed = assertThrows(
                FailedCheck.class, () -> cases.once(c -> c.expect("L", 1.0).check(2.0)));
        assertEquals("times-2", failed.finding().misconception().orElseThrow());
    }

    @Test
    void fewCasesAreTheFirstThreeOfGrading() {
        Cases grading = new Cases(GraderSettings.grading(5), "a", DirectRun.NOBODY);
        List<Double> few = new ArrayList<>();
        grading.few(c -> few.add(c.matrix("x", 1, 1)[0][0]));
        List<Double> all = new ArrayList<>();
        grading.each(c -> all.add(c.matrix("x", 1, 1)[0][0]));
        assertEquals(all.subList(0, 3), few);
        List<Double> one = new ArrayList<>();
        new Cases(new GraderSettings(5, 1), "a", DirectRun.NOBODY).few(c -> one.add(1.0));
        assertEquals(1, one.size());
    }

    @Test
    void eachCaseHasInputsOfItsOwnAndTheSameSeedDrawsThemAgain() {
        List<Double> drawn = new ArrayList<>();
        cases.each(c -> drawn.add(c.matrix("x", 1, 1)[0][0]));
        List<Double> again = new ArrayList<>();
        cases.each(c -> again.add(c.matrix("x", 1, 1)[0][0]));
        List<Double> ofAnotherCheck = new ArrayList<>();
        new Cases(new GraderSettings(7, 3), "b", DirectRun.NOBODY)
                .each(c -> ofAnotherCheck.add(c.matrix("x", 1, 1)[0][0]));
        assertEquals(3, drawn.stream().distinct().count());
        assertEquals(drawn, again);
        assertNotEquals(drawn, ofAnotherCheck);
    }

    @Test
    void anEndlessLoopEndsTheCheckAtOnceAndAMistakeDoesNot() {
        List<Integer> tried = new ArrayList<>();
        assertThrows(
                FailedCheck.class,
                () -> cases.each(c -> {
                    tried.add(1);
                    c.require(false, "named", "It is known.");
                }));
        assertEquals(3, tried.size());
        tried.clear();
        assertThrows(
                FailedCheck.class,
                () -> cases.each(c -> {
                    tried.add(1);
                    throw new StudentTimeout(Duration.ofSeconds(2), List.of(FRAME));
                }));
        assertEquals(1, tried.size());
    }
}
