package chainrule.subject;

import java.util.List;
import java.util.function.Supplier;

/**
 * The student's code as a grader sees it: objects and methods behind interfaces, numbers in and numbers out.
 *
 * <p>What crosses it: numbers, booleans, strings, arrays of numbers, {@code Parameter}s, lists of these, the library's
 * open interfaces, and functional interfaces as callbacks. Everything obtained from a subject throws
 * {@link StudentException} where the student's code throws, {@link StudentTimeout} where it does not end, and
 * {@link StudentMismatch} where it does not fit what the exercise asks for.
 */
public interface Subject {

    /**
     * A new object of the student's class.
     *
     * @param as the interface to see it through; the class need not implement it when its methods fit
     * @param constructorArguments as the exercise states them
     */
    <T> T create(Class<T> as, Object... constructorArguments);

    /**
     * The student's method.
     *
     * @param as a functional interface with the parameters and result that the exercise states
     */
    <T> T method(Class<T> as);

    /**
     * Runs work after which the grader holds no array that the student's code was first given in it, or first gave: a
     * subject that follows arrays may forget these.
     */
    default <T> T briefly(Supplier<T> work) {
        return work.get();
    }

    /** What the student should know about how the code was found, such as a class taken under another name. */
    default List<String> notes() {
        return List.of();
    }
}
