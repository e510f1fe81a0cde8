package chainrule.cell;

/**
 * Why a cell does not compile.
 *
 * @param line of the cell, from 1
 * @param code that line as written
 * @param message in a student's words
 */
public record Diagnostic(int line, String code, String message) {

    /** A text such as {@code line 7: ';' expected}, with the line of code below it. */
    @Override
    public String toString() {
        return "line %d: %s\n    %s".formatted(line, message, code.strip());
    }
}
