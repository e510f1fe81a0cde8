package chainrule.grader;

import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A grader's checks called one after the other without JUnit, which takes most of the time: for a thousand seeds. */
public final class DirectRun {

    /** For checks that ask nobody. */
    static final Subject NOBODY = InProcessSubject.of(new StudentCode("", List.of(), List.of()), TimeLimit.none());

    private DirectRun() {}

    /** What {@link GraderRunner} finds too. */
    public static Outcome run(Grader grader, Subject subject, GraderSettings settings) {
        OutcomeCollector collector = new OutcomeCollector(grader);
        for (Method check : grader.methods()) {
            collector.finished(check.getName(), DirectChecks.thrown(grader, check, subject, settings));
        }
        return collector.outcome(List.copyOf(subject.notes()));
    }

    /**
     * Mistakes of a check that give the same wrong numbers on all of its inputs, so that nobody can tell them apart.
     *
     * @param right a subject that has full marks
     */
    public static List<String> coincidences(Grader grader, Subject right, GraderSettings settings) {
        List<String> found = new ArrayList<>();
        for (Method check : grader.methods()) {
            Cases cases = new Cases(settings, check.getName(), right);
            Optional<Throwable> failed = DirectChecks.thrown(grader, check, right, cases);
            if (failed.isPresent()) {
                throw new IllegalStateException(check + " fails", failed.get());
            }
            Coincidences.of(cases.observations())
                    .forEach(c ->
                            found.add(check.getAnnotation(SymbolCheck.class).symbol() + ": " + c));
        }
        return found;
    }
}
