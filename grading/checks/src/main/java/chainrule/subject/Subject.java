package chainrule.subject;

import java.util.List;
import java.util.Optional;
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

    /**
     * Trains a network, which has a time limit of its own: the same for up to 500 rows, and once more for each 500. What
     * does not end in it costs nothing else: what is trained afterwards has its time.
     */
    default <T> T training(int rows, Supplier<T> work) {
        return work.get();
    }

    /** The numbers that an object holds now. @param created by {@link #create}; nothing where it is none of these */
    default Optional<HeldNumbers> numbersIn(Object created) {
        return Optional.empty();
    }

    /**
     * The lists among the arguments that an object was created with, as the student's code has left them. Where that code
     * runs in another process, it has lists of its own, so the caller cannot see this in the lists that it gave.
     *
     * @param created by {@link #create}; nothing where it is none of these
     */
    default List<List<?>> listsGivenTo(Object created) {
        return List.of();
    }

    /** What the student should know about how the code was found, such as a class taken under another name. */
    default List<String> notes() {
        return List.of();
    }
}
