package chainrule.line;

import chainrule.subject.Subject;

/** A cell that is run with one of its edits at a time, in this process or in another one. */
public interface TriedCell {

    /**
     * The cell with one edit in force, as newly loaded.
     *
     * @param edit its number; 0 for the cell as it is
     * @param turns after so many, its loops, methods and lambdas end with an error
     */
    Subject with(int edit, long turns);

    /** What is left of the turns; negative where it had too few. */
    long left();
}
