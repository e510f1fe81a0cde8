package chainrule.grader;

import chainrule.subject.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** Calls a grader's checks without JUnit, which would take most of the time when many programs are tried. */
public final class DirectChecks {

    private DirectChecks() {}

    /** Whether all checks pass; it stops at the first that does not, and says nothing about it. */
    public static boolean pass(Grader grader, Subject subject, GraderSettings settings) {
        return grader.methods().stream()
                .allMatch(check -> thrown(grader, check, subject, settings).isEmpty());
    }

    /** Whether one check passes. @param place among {@link Grader#checks()} */
    public static boolean passes(Grader grader, int place, Subject subject, GraderSettings settings) {
        return thrown(grader, grader.methods().get(place), subject, settings).isEmpty();
    }

    static Optional<Throwable> thrown(Grader grader, Method check, Subject subject, GraderSettings settings) {
        return thrown(grader, check, subject, new Cases(settings, check.getName(), subject));
    }

    static Optional<Throwable> thrown(Grader grader, Method check, Subject subject, Cases cases) {
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
}
