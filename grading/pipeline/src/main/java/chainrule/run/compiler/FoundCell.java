package chainrule.run.compiler;

import java.util.List;

/**
 * The cell that counts for an exercise, without its code, which stays in the process that read the notebook.
 *
 * @param exercise its id
 * @param number of the cell, counted from 1
 * @param notes for the student about the choice
 */
public record FoundCell(String exercise, int number, List<String> notes) {}
