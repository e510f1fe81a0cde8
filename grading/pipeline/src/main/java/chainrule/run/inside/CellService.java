package chainrule.run.inside;

import chainrule.cell.Declaration;
import chainrule.cell.Invocation;
import chainrule.subject.HeldNumbers;
import java.util.List;
import java.util.Map;

/** What the sandboxed process does for the grader's process. */
public interface CellService {

    /**
     * Loads the classes of one exercise in place of the last one's, and runs its statements.
     *
     * @param declares name of the class or method that the exercise asks for
     * @param classes bytes by binary name
     */
    void load(
            String declares, Map<String, byte[]> classes, List<Invocation> invocations, List<Declaration> declarations);

    /**
     * Loads a cell with edits in place of the last exercise's.
     *
     * @param classes bytes by binary name
     * @param anew see {@link chainrule.edit.SwitchedClasses}
     */
    void loadEdits(String declares, Map<String, byte[]> classes, boolean anew);

    /** Puts one of these edits in force: what is asked for next is of the cell with it. @param turns that it may take */
    void choose(int edit, long turns);

    /** What is left of those turns. */
    long turnsLeft();

    /** A new object of the student's class, seen through the interface {@code as}. */
    Object create(String as, List<Object> constructorArguments);

    /** The student's method as an object of the functional interface {@code as}. */
    Object method(String as);

    /** The numbers that an object holds now, or null. @param created by {@link #create} */
    HeldNumbers numbers(Object created);

    /** The lists that an object was created with, as they are now. @param created by {@link #create} */
    List<?> lists(Object created);

    /** What the student should know about how the code was found. */
    List<String> notes();

    /** Whether nothing is left behind in the process that another exercise's code could find. */
    boolean isAsItStarted();
}
