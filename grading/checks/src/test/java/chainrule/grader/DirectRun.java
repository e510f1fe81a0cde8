package chainrule.grader;

import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.lang.reflect.InvocationTargetException;
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
            collector.finished(check.getName(), thrown(grader, check, subject, settings));
        }
        return collector.outcome(List.copyOf(subject.notes()));
    }

    private static Optional<Throwable> thrown(Grader grader, Method check, Subject subject, GraderSettings settings) {
        return thrown(grader, check, subject, new Cases(settings, check.getName(), subject));
    }

    private static Optional<Throwable> thrown(Grader grader, Method check, Subject subject, Cases cases) {
        try {
            var constructor = grader.type().getDeclaredConstructor();
            constructor.setAccessible(true);
            check.setAccessible(true);
            check.invoke(constructor.newInstance(), subject, cases);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(check + " cannot be called", e);
        }
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
            Optional<Throwable> failed = thrown(grader, check, right, cases);
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
