package chainrule.subject;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exception of the student's code, with what was thrown and the student's own frames, but none of the framework's.
 */
public class StudentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The largest number of frames: enough to see a recursion, and short enough to read. */
    public static final int MOST_FRAMES = 6;

    /** The name of a missing class in the words of the virtual machine. */
    private static final Pattern CLASS = Pattern.compile("[\\w/$]++");

    /** One line of the student's code on the way to the exception; the line counts from 1 in the compiled snippet. */
    public record Frame(String className, String method, int line) {

        /** A text such as {@code MyDense.backward}, or {@code the constructor of MyDense}. */
        @Override
        public String toString() {
            // The shell's class, and the one that holds methods of one name where they call each other.
            String name = className.replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$?(\\$Overloads\\$.+?\\$\\d+)?", "");
            String type = name.replace('$', '.');
            if (method.equals("<init>")) {
                return type.isEmpty() ? "constructor" : "the constructor of " + type;
            }
            String where = method.replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
            return type.isEmpty() ? where : type + "." + where;
        }
    }

    private final String type;
    private final transient List<Frame> frames;
    private transient boolean believed;

    /**
     * @param type the simple name of what was thrown, such as {@code ArrayIndexOutOfBoundsException}
     * @param message its message, or null
     * @param frames innermost first
     */
    public StudentException(String type, String message, List<Frame> frames) {
        super(message, null, false, false);
        this.type = type;
        this.frames = List.copyOf(frames);
    }

    /**
     * The exception in the form that the grader's side keeps: its name, its message, and the frames of code from cells.
     */
    public static StudentException of(Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return of(thrown.getCause()); // What a field's initialiser threw.
        }
        List<Frame> own = CellFrames.own(List.of(thrown.getStackTrace()));
        return new StudentException(name(thrown.getClass()), thrown.getMessage(), own).believed();
    }

    /** Marks this exception as thrown by the kit itself. */
    final StudentException believed() {
        believed = true;
        return this;
    }

    /**
     * Whether the kit itself threw it; a student's code can create such an exception too, with any kind and message.
     */
    public final boolean isBelieved() {
        return believed;
    }

    /** A class without a name is called by the name of the class that it extends. */
    private static String name(Class<?> type) {
        return type.getSimpleName().isEmpty() ? name(type.getSuperclass()) : type.getSimpleName();
    }

    /** The type of an exception that stands for the end of the program; no class can have this name. */
    public static final String END = "the end";

    /** The simple name of what was thrown. */
    public final String type() {
        return type;
    }

    /** The student's frames, innermost first. */
    public final List<Frame> frames() {
        return frames;
    }

    /** Whether this is the exception of a stub: {@code UnsupportedOperationException("not written yet")}. */
    public final boolean notWritten() {
        return type.equals("UnsupportedOperationException") && "not written yet".equals(getMessage());
    }

    /** The class that the code uses but that does not exist, such as {@code chainrule.graph.Value}. */
    public final Optional<String> missingClass() {
        return Optional.ofNullable(getMessage())
                .filter(name -> type.equals("NoClassDefFoundError")
                        && CLASS.matcher(name).matches())
                .map(name -> name.replace('/', '.'));
    }

    /** Whether memory of any kind was used up, or the largest number of threads was running. */
    public final boolean outOfMemory() {
        return type.equals("OutOfMemoryError");
    }

    /** Whether nothing more can be asked of the code, because its time, its memory or its program came to an end. */
    public boolean isLast() {
        return outOfMemory() || type.equals(END);
    }
}
