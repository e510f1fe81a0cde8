package chainrule.subject;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The student's code as a grader sees it: objects and methods behind interfaces, numbers in and numbers out.
 *
 * <p>Arguments and results can be numbers, booleans, strings, arrays of numbers, {@code Parameter}s, lists of these,
 * the library's open interfaces, and functional interfaces as callbacks. Everything obtained from a subject throws
 * {@link StudentException} if the student's code throws, {@link StudentTimeout} if it does not end, and {@link
 * StudentMismatch} if it does not fit what the exercise asks for.
 */
public interface Subject {

    /**
     * Creates an object of the student's class.
     *
     * @param as the interface through which it is used; the class need not implement it if its methods fit
     * @param constructorArguments as the exercise states them
     */
    <T> T create(Class<T> as, Object... constructorArguments);

    /**
     * Finds the student's method.
     *
     * @param as a functional interface with the parameters and result that the exercise states
     */
    <T> T method(Class<T> as);

    /**
     * Runs work after which the grader keeps no array that the student's code received or returned first within it, so
     * a subject that follows arrays may forget these.
     */
    default <T> T briefly(Supplier<T> work) {
        return work.get();
    }

    /**
     * Trains a network within a separate time limit: the usual limit for up to 500 rows, and once more for each further
     * 500. A training that does not end costs nothing else, because later trainings have their own time.
     */
    default <T> T training(int rows, Supplier<T> work) {
        return work.get();
    }

    /**
     * The numbers that an object holds now.
     *
     * @param created an object from {@link #create}; the result is empty for any other object
     */
    default Optional<HeldNumbers> numbersIn(Object created) {
        return Optional.empty();
    }

    /**
     * The lists among the arguments with which an object was created, as the student's code left them. If that code
     * runs in another process, it has its own lists, so the caller's lists do not show this.
     *
     * @param created an object from {@link #create}; the result is empty for any other object
     */
    default List<List<?>> listsGivenTo(Object created) {
        return List.of();
    }

    /** What the student should know about how the code was found, such as that a class with another name was used. */
    default List<String> notes() {
        return List.of();
    }
}
