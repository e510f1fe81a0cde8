package chainrule.grader;

import chainrule.subject.InProcessSubject;
import chainrule.subject.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A check that nobody sees: the first one costs half a second more, for JUnit and all that a failure is told with.
 *
 * @param exercise a small one
 * @param outcome of an answer with a mistake, so that comparing is rehearsed too
 */
public record Rehearsal(String exercise, Outcome outcome) {

    private static final String SMALL = "relu";
    private static final UnaryOperator<double[][]> WRONG = z -> z;

    /** Empty where there is nothing to check. */
    public static Optional<Rehearsal> run(GraderSettings settings) {
        return Graders.of(SMALL).map(grader -> {
            try (TimeLimit limit = new TimeLimit(Duration.ofSeconds(10))) {
                var subject = InProcessSubject.ofFunction(grader.exercise().declares(), WRONG, limit);
                return new Rehearsal(SMALL, GraderRunner.run(grader, subject, settings));
            }
        });
    }
}
