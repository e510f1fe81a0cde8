package chainrule.run.inside;

import chainrule.cell.Declaration;
import chainrule.cell.Invocation;
import chainrule.subject.HeldNumbers;
import java.util.List;
import java.util.Map;

/** The work of the sandboxed process for the grader's process. */
public interface CellService {

    /**
     * Loads the classes of one exercise in place of the last exercise's, and runs its statements.
     *
     * @param declares the name of the class or method that the exercise asks for
     * @param classes the bytes by binary name
     */
    void load(
            String declares, Map<String, byte[]> classes, List<Invocation> invocations, List<Declaration> declarations);

    /**
     * Loads a cell with edits in place of the last exercise's.
     *
     * @param classes the bytes by binary name
     * @param anew see {@link chainrule.edit.SwitchedClasses}
     */
    void loadEdits(String declares, Map<String, byte[]> classes, boolean anew);

    /**
     * Makes one of these edits active, so that everything from now on concerns the cell with it.
     *
     * @param turns the number of turns that it may take
     */
    void choose(int edit, long turns);

    /** The remaining turns. */
    long turnsLeft();

    /** A new object of the student's class, seen through the interface {@code as}. */
    Object create(String as, List<Object> constructorArguments);

    /** The student's method as an object of the functional interface {@code as}. */
    Object method(String as);

    /**
     * The numbers that an object holds now, or null.
     *
     * @param created the object, made by {@link #create}
     */
    HeldNumbers numbers(Object created);

    /**
     * The current content of the lists with which an object was created.
     *
     * @param created the object, made by {@link #create}
     */
    List<?> lists(Object created);

    /** What the student should know about how the code was found. */
    List<String> notes();

    /** Whether nothing is left in the process that another exercise's code could find. */
    boolean isAsItStarted();
}
