package chainrule.grader;

import chainrule.subject.Subject;

/** Runs a grader's checks against a subject, on the JUnit platform. */
public final class GraderRunner {

    private GraderRunner() {}

    /** Runs the grader and returns what it finds. */
    public static Outcome run(Grader grader, Subject subject, GraderSettings settings) {
        try (PreparedChecks checks = PreparedChecks.of(grader)) {
            return checks.run(subject, settings);
        }
    }
}
