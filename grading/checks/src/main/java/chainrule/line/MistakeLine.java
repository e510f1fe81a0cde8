package chainrule.line;

import chainrule.cell.CellLine;
import chainrule.cell.Excerpt;

/**
 * The line in which a single change makes all checks pass.
 *
 * @param line the line, without its code if the cell has only one line, because showing the whole cell would say
 *     nothing
 * @param symbol the method or variable that the line belongs to, such as {@code MyDense.backward}; may be empty
 */
public record MistakeLine(CellLine line, String symbol) {

    /** The message for the student, which never says what the change is. */
    public String message() {
        return isWhole()
                ? "This cell is written in one line. A single change in it makes all checks pass."
                : "A single change in line %d makes all checks pass.".formatted(line.number());
    }

    /** The message with the line itself, for feedback. */
    public String note() {
        return "%s See %s".formatted(message(), Excerpt.of(where("the cell")));
    }

    /**
     * The line itself.
     *
     * @param cell the name of the cell, such as {@code the cell}
     */
    public String where(String cell) {
        String told = isWhole() ? "line %d of %s".formatted(line.number(), cell) : line.told(cell);
        return (symbol.isEmpty() ? "" : symbol + ", ") + told;
    }

    private boolean isWhole() {
        return line.code().isEmpty();
    }
}
