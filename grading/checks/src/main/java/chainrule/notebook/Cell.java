package chainrule.notebook;

import java.util.Optional;
import java.util.Set;

/**
 * One cell of a notebook.
 *
 * @param number counted from 1 over all cells, as a reader counts them
 * @param the id of format 4.5, or empty
 * @param isCode whether it is code
 * @param source its text with the line ends {@code \n}
 * @param exercise the exercise that its metadata names
 * @param declares names of the types and methods that its code declares; found once, as a cell may be very long
 */
public record Cell(
        int number, String id, boolean isCode, String source, Optional<String> exercise, Set<String> declares) {}
