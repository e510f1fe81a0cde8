package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraderRunnerTest {

    /** Takes a student's null for an array in its second check. */
    @Exercise(id = "faulty", lesson = "none", title = "Faulty", declares = "f")
    static final class FaultyGrader {

        @SymbolCheck(order = 1, symbol = "z", asks = "holds", points = 2)
        void before(Subject subject, Cases cases) {}

        @SymbolCheck(order = 2, symbol = "a", asks = "throws", points = 3)
        void faulty(Subject subject, Cases cases) {
            cases.each(c -> {
                throw new ArrayIndexOutOfBoundsException("Index 3 out of bounds for length 3");
            });
        }

        @SymbolCheck(order = 3, symbol = "L", asks = "holds", points = 4)
        void after(Subject subject, Cases cases) {}
    }

    private static final Subject NOTHING = new Subject() {
        @Override
        public <T> T create(Class<T> as, Object... constructorArguments) {
            throw new AssertionError("not asked for");
        }

        @Override
        public <T> T method(Class<T> as) {
            throw new AssertionError("not asked for");
        }

        @Override
        public List<String> notes() {
            return List.of();
        }
    };

    private final GraderReport report = assertInstanceOf(
                    Outcome.Graded.class,
                    GraderRunner.run(new Grader(FaultyGrader.class), NOTHING, GraderSettings.notebook()))
            .found();

    @Test
    void aCheckThatFailsByItselfCostsItsOwnPointsOnly() {
        assertEquals(
                List.of(2, 0, 4),
                report.checks().stream().map(GraderReport.CheckResult::points).toList());
    }

    @Test
    void itSaysThatTheGraderFailedAndWhere() {
        Finding finding = FirstFailure.of(report).orElseThrow().finding().orElseThrow();
        assertTrue(finding.message().contains("the grader itself failed"), finding::toString);
        String evidence = finding.evidence().get(0).value();
        assertTrue(evidence.contains("Index 3 out of bounds"), evidence);
        assertTrue(evidence.contains("FaultyGrader"), evidence);
    }

    /** Asks for the student's method before its cases. */
    @Exercise(id = "eager", lesson = "none", title = "Eager", declares = "f")
    static final class EagerGrader {

        @SymbolCheck(order = 1, symbol = "z", asks = "holds", points = 2)
        void first(Subject subject, Cases cases) {
            subject.method(Runnable.class);
        }
    }

    private static Subject throwing(StudentException e) {
        return new Subject() {
            @Override
            public <T> T create(Class<T> as, Object... constructorArguments) {
                throw e;
            }

            @Override
            public <T> T method(Class<T> as) {
                throw e;
            }

            @Override
            public List<String> notes() {
                return List.of();
            }
        };
    }

    @Test
    void aStudentsMissingMethodIsNotTheGradersFaultWhereverItIsAskedFor() {
        Subject renamed = throwing(new StudentMismatch("There is no method f() here."));
        GraderReport eager = assertInstanceOf(
                        Outcome.Graded.class,
                        GraderRunner.run(new Grader(EagerGrader.class), renamed, GraderSettings.notebook()))
                .found();
        assertEquals(
                "There is no method f() here.",
                FirstFailure.of(eager).orElseThrow().finding().orElseThrow().message());
    }
}
