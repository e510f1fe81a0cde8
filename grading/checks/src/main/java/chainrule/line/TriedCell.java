package chainrule.line;

import chainrule.subject.Subject;

/** A cell that runs with one of its edits at a time, in this process or in another one. */
public interface TriedCell {

    /**
     * The cell with one active edit, newly loaded.
     *
     * @param edit its number; 0 for the cell as it is
     * @param turns the number of turns after which its loops, methods and lambdas end with an error
     */
    Subject with(int edit, long turns);

    /** The remaining turns; negative if there were too few. */
    long left();
}
