package chainrule.run.inside;

import chainrule.cell.Excerpt;
import chainrule.run.wire.ExceptionForm;
import chainrule.run.wire.RemoteException;
import chainrule.run.wire.UnsendableException;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import java.util.Arrays;
import java.util.List;

/**
 * A student's exceptions on the wire: kind and type as one name, and the student's own frames. Only the grader's side
 * knows that the time is over, so no exception can say so.
 */
public final class StudentExceptionForm {

    private static final String THREW = "threw:";
    private static final String MISMATCH = "mismatch:";

    private StudentExceptionForm() {}

    /** For the side that runs the student's code. */
    static ExceptionForm telling() {
        return new ExceptionForm() {
            @Override
            public RemoteException told(Throwable e) {
                if (e instanceof UnsendableException) {
                    return form(new StudentMismatch("What your code returned cannot be used: " + e.getMessage() + "."));
                }
                return form(e instanceof StudentException s && s.isBelieved() ? s : StudentException.of(e));
            }
        };
    }

    private static RemoteException form(StudentException e) {
        String kind = e instanceof StudentMismatch ? MISMATCH : THREW;
        List<StackTraceElement> frames = e.frames().stream()
                .map(f -> new StackTraceElement(f.className(), f.method(), null, f.line()))
                .toList();
        return new RemoteException(kind + e.type(), e.getMessage(), frames);
    }

    /** The student's exception behind what was received, but no more of it than a reader needs. */
    public static StudentException understood(RemoteException e) {
        List<StudentException.Frame> frames = Arrays.stream(e.getStackTrace())
                .limit(StudentException.MOST_FRAMES)
                .map(f -> new StudentException.Frame(
                        Excerpt.of(f.getClassName()), Excerpt.of(f.getMethodName()), f.getLineNumber()))
                .toList();
        String name = e.className();
        if (name.startsWith(MISMATCH)) {
            return new StudentMismatch(e.getMessage());
        }
        String type = name.substring(name.startsWith(THREW) ? THREW.length() : name.lastIndexOf('.') + 1);
        return new StudentException(Excerpt.of(type), e.getMessage(), frames);
    }
}
