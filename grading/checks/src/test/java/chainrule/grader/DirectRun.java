package chainrule.grader;

import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** A grader's checks called one after the other without JUnit, which takes most of the time: for a thousand seeds. */
public final class DirectRun {

    /** For checks that ask nobody. */
    static final Subject NOBODY = InProcessSubject.of(new StudentCode("", List.of(), List.of()), TimeLimit.none());

    private DirectRun() {}

    /** What {@link GraderRunner} finds too. */
    public static Outcome run(Grader grader, Subject subject, Settings settings) {
        Collector collector = new Collector(grader);
        for (Method check : grader.methods()) {
            collector.finished(check.getName(), thrown(grader, check, subject, settings));
        }
        return collector.outcome(List.copyOf(subject.notes()));
    }

    private static Optional<Throwable> thrown(Grader grader, Method check, Subject subject, Settings settings) {
        try {
            var constructor = grader.type().getDeclaredConstructor();
            constructor.setAccessible(true);
            check.setAccessible(true);
            check.invoke(constructor.newInstance(), subject, new Cases(settings, check.getName(), subject));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(check + " cannot be called", e);
        }
    }
}
