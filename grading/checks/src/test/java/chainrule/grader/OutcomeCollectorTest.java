package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.StudentException;
import chainrule.subject.StudentTimeout;
import chainrule.subject.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeCollectorTest {

    @Exercise(id = "two", lesson = "none", title = "Two checks", declares = "f")
    static final class TwoGrader {

        @SymbolCheck(
                order = 2,
                symbol = "b",
                asks = "the second",
                points = 3,
                hints = {"Look."})
        void second(Subject subject, Cases cases) {}

        @SymbolCheck(order = 1, symbol = "a", asks = "the first", points = 2)
        void first(Subject subject, Cases cases) {}
    }

    private static final List<StudentException.Frame> FRAMES =
            List.of(new StudentException.Frame("REPL.$JShell$11$My", "forward", 3));
    private static final FailedCheck WRONG =
            new FailedCheck(new Finding("Your b is wrong.", Optional.of("wrong"), List.of()), null);
    private static final FailedCheck STUB =
            of(new StudentException("UnsupportedOperationException", "not written yet", FRAMES));
    private static final FailedCheck ENDLESS = of(new StudentTimeout("killed", FRAMES));

    private static final FailedCheck EXHAUSTED =
            of(new StudentException("OutOfMemoryError", "Java heap space", FRAMES));

    private final OutcomeCollector collector = new OutcomeCollector(new Grader(TwoGrader.class));

    private static FailedCheck of(StudentException e) {
        return new FailedCheck(Cases.threw(e, List.of()), e);
    }

    private Outcome outcome(Throwable first, Throwable second) {
        collector.finished("second", Optional.ofNullable(second));
        collector.finished("first", Optional.ofNullable(first));
        return collector.outcome(List.of("a note"));
    }

    private GraderReport graded(Throwable first, Throwable second) {
        return assertInstanceOf(Outcome.Graded.class, outcome(first, second)).found();
    }

    @Test
    void theReportTellsExerciseChecksInTheirOrderAndNotes() {
        GraderReport report = graded(null, null);
        assertEquals("two", report.exercise());
        assertEquals("Two checks", report.title());
        assertEquals(List.of("a note"), report.notes());
        assertEquals(
                List.of(
                        new GraderReport.CheckResult(
                                "a", "the first", true, 2, 2, Optional.empty(), List.of(), List.of()),
                        new GraderReport.CheckResult(
                                "b", "the second", true, 3, 3, Optional.empty(), List.of(), List.of("Look."))),
                report.checks());
        assertEquals(Optional.empty(), FirstFailure.of(report));
        assertEquals(Optional.empty(), report.misconception());
    }

    @Test
    void aFailedCheckHasNoPointsAndSaysWhy() {
        Outcome outcome = outcome(null, WRONG);
        GraderReport report = ((Outcome.Graded) outcome).found();
        assertEquals(List.of(2, 2, 5), List.of(outcome.points(), report.points(), report.max()));
        assertEquals(
                new GraderReport.CheckResult(
                        "b", "the second", false, 0, 3, Optional.of(WRONG.finding()), List.of(), List.of("Look.")),
                FirstFailure.of(report).orElseThrow());
        assertEquals("wrong", report.misconception().orElseThrow());
    }

    @Test
    void theFirstNamedMistakeIsTheReportsEvenAfterAnUnnamedOne() {
        FailedCheck unnamed = new FailedCheck(Finding.unnamed("Your a is wrong."));
        GraderReport report = graded(unnamed, WRONG);
        assertEquals("a", FirstFailure.of(report).orElseThrow().symbol());
        assertEquals("wrong", report.misconception().orElseThrow());
    }

    @Test
    void onlyAStubInEveryCheckIsNotWritten() {
        Outcome outcome = outcome(STUB, STUB);
        assertInstanceOf(Outcome.NotWritten.class, outcome);
        assertEquals(0, outcome.points());
        assertInstanceOf(Outcome.Graded.class, outcome(STUB, WRONG));
        assertInstanceOf(Outcome.Graded.class, outcome(STUB, null));
    }

    @Test
    void whatTakesTooLongInOneCheckKeepsThePointsOfTheOthers() {
        Outcome outcome = outcome(null, ENDLESS);
        GraderReport report = assertInstanceOf(Outcome.TimedOut.class, outcome).found();
        assertEquals(2, outcome.points());
        assertEquals(FRAMES, FirstFailure.of(report).orElseThrow().frames());
    }

    @Test
    void whatRunsOutOfMemoryInOneCheckKeepsThePointsOfTheOthers() {
        Outcome outcome = outcome(null, EXHAUSTED);
        GraderReport report =
                assertInstanceOf(Outcome.OutOfMemory.class, outcome).report().orElseThrow();
        assertEquals(2, outcome.points());
        assertEquals(FRAMES, FirstFailure.of(report).orElseThrow().frames());
        assertInstanceOf(Outcome.OutOfMemory.class, outcome(EXHAUSTED, ENDLESS));
    }

    @Test
    void aFaultOfTheGraderIsToldWithItsPlaceIfItHasOne() {
        RuntimeException placeless = new IllegalStateException("lost");
        placeless.setStackTrace(new StackTraceElement[0]);
        Finding finding =
                FirstFailure.of(graded(placeless, null)).orElseThrow().finding().orElseThrow();
        assertEquals(Finding.GRADER_FAILED, finding.message());
        assertEquals(
                "java.lang.IllegalStateException: lost",
                finding.evidence().get(0).value());
        String at = FirstFailure.of(graded(new IllegalStateException("lost"), null))
                .orElseThrow()
                .finding()
                .orElseThrow()
                .evidence()
                .get(0)
                .value();
        assertTrue(at.contains("lost at chainrule.grader.OutcomeCollectorTest."), at);
    }

    @Test
    void aCheckThatNobodyRanIsNoticed() {
        collector.finished("first", Optional.empty());
        assertThrows(IllegalStateException.class, () -> collector.outcome(List.of()));
    }

    @Exercise(id = "chain", lesson = "none", title = "One after the other", declares = "f")
    static final class ChainGrader {

        @SymbolCheck(order = 1, symbol = "dW2", asks = "the first", points = 1)
        void first(Subject subject, Cases cases) {}

        @SymbolCheck(order = 2, symbol = "dW1", asks = "what comes of it", follows = "dW2", points = 1)
        void second(Subject subject, Cases cases) {}
    }

    private static FailedCheck because(String id, Explanation.Kind kind) {
        return new FailedCheck(
                List.of(new Explanation(id, "is wrong.", kind)),
                e -> new Finding("Your result is wrong.", e.map(Explanation::id), List.of()));
    }

    private static Finding second(FailedCheck first, FailedCheck second) {
        OutcomeCollector chain = new OutcomeCollector(new Grader(ChainGrader.class));
        chain.finished("first", Optional.ofNullable(first));
        chain.finished("second", Optional.of(second));
        return chain.outcome(List.of())
                .report()
                .orElseThrow()
                .checks()
                .get(1)
                .finding()
                .orElseThrow();
    }

    @Test
    void whatComesOfAnEarlierFailureIsToldAsItsConsequence() {
        FailedCheck unnamed = new FailedCheck(new Finding("Your dW1 differs.", Optional.empty(), List.of()));
        FailedCheck sign = because("sign", Explanation.Kind.GENERAL);
        FailedCheck own = because("slope-omitted", Explanation.Kind.SPECIFIC);
        String follows = "This may come from the same mistake as “dW2” above. Fix that first, then check again.";
        assertEquals(follows, second(unnamed, unnamed).message());
        assertEquals(follows, second(sign, sign).message());
        assertEquals(follows, second(own, own).message(), "the same mistake");
        assertEquals(Optional.empty(), second(own, own).misconception());
        assertEquals("slope-omitted", second(sign, own).misconception().orElseThrow(), "a mistake of its own");
        assertEquals("Your dW1 differs.", second(null, unnamed).message(), "nothing failed before");
    }

    @Exercise(id = "repeated", lesson = "none", title = "Said twice", declares = "f")
    static final class RepeatedGrader {

        @SymbolCheck(order = 1, symbol = "Ŷ", asks = "the first", points = 1)
        void first(Subject subject, Cases cases) {}

        @SymbolCheck(order = 2, symbol = "dX", asks = "on its own", points = 1)
        void second(Subject subject, Cases cases) {}

        @SymbolCheck(order = 3, symbol = "dW", asks = "what comes of dX", follows = "dX", points = 1)
        void third(Subject subject, Cases cases) {}
    }

    @Test
    void aConsequenceNamesTheResultThatIsWrittenAbove() {
        Finding misfit = new Finding("Layer 1 got too many columns.", Optional.of("misfit"), List.of());
        OutcomeCollector repeated = new OutcomeCollector(new Grader(RepeatedGrader.class));
        List.of("first", "second", "third")
                .forEach(each -> repeated.finished(each, Optional.of(new FailedCheck(misfit))));
        assertEquals(
                "This may come from the same mistake as “Ŷ” above. Fix that first, then check again.",
                repeated.outcome(List.of())
                        .report()
                        .orElseThrow()
                        .checks()
                        .get(2)
                        .finding()
                        .orElseThrow()
                        .message(),
                "what is said of dX repeats what is said of Ŷ, and is left out");
    }

    @Test
    void whatFollowsByTheRightRuleKeepsItsWordsAndHasNoName() {
        FailedCheck unnamed = new FailedCheck(new Finding("Your dW2 differs.", Optional.empty(), List.of()));
        FailedCheck ruled = new FailedCheck(
                List.of(new Explanation("follows", "follows from your dW2.", Explanation.Kind.CONSEQUENCE)),
                e -> Finding.unnamed("Your dW1 " + e.orElseThrow().says()));
        assertEquals(Finding.unnamed("Your dW1 follows from your dW2."), second(unnamed, ruled));
    }

    @Test
    void anExceptionIsBlamedOnNoOtherResult() {
        FailedCheck index = of(new StudentException("ArrayIndexOutOfBoundsException", "Index 3", FRAMES));
        FailedCheck again = of(new StudentException("ArrayIndexOutOfBoundsException", "Index 5", FRAMES));
        FailedCheck other = of(new StudentException("IllegalStateException", "no", FRAMES));
        FailedCheck unnamed = new FailedCheck(new Finding("Your dW1 differs.", Optional.empty(), List.of()));
        assertEquals(
                "Your code threw the same exception as in “dW2” above. Fix that first, then check again.",
                second(index, again).message());
        assertEquals(
                "This may come from the exception in “dW2” above. Fix that first, then check again.",
                second(index, unnamed).message());
        assertEquals(other.getMessage(), second(index, other).message(), "another exception");
        assertEquals(other.getMessage(), second(unnamed, other).message(), "no exception before");
    }
}
