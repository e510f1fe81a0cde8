package chainrule.grader;

import chainrule.subject.InProcessSubject;
import chainrule.subject.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A check that nobody sees, because the first check takes half a second longer, for loading JUnit and everything that
 * describes a failure.
 *
 * @param exercise a small one
 * @param outcome of an answer with a mistake, so the comparison is rehearsed too
 */
public record Rehearsal(String exercise, Outcome outcome) {

    private static final String SMALL = "relu";
    private static final UnaryOperator<double[][]> WRONG = z -> z;

    /** Runs the rehearsal; empty if there is nothing to check. */
    public static Optional<Rehearsal> run(GraderSettings settings) {
        return Graders.of(SMALL).map(grader -> {
            try (TimeLimit limit = new TimeLimit(Duration.ofSeconds(10))) {
                var subject = InProcessSubject.ofFunction(grader.exercise().declares(), WRONG, limit);
                return new Rehearsal(SMALL, GraderRunner.run(grader, subject, settings));
            }
        });
    }
}
