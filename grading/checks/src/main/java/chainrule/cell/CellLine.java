package chainrule.cell;

import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * A line of a student's cell.
 *
 * @param number from 1
 * @param code as written
 */
public record CellLine(int number, String code) {

    /**
     * Finds a compiled line in its cell.
     *
     * @param snippet a piece of the cell, as it was compiled
     * @param linesBefore the number of lines of the cell above the line where the piece begins
     * @param compiledLine as a stack frame names it; empty if the shell added that line
     */
    public static Optional<CellLine> of(SnippetWrapper snippet, int linesBefore, int compiledLine) {
        CellLines lines = new CellLines(snippet.source());
        int[] known = lines.map(snippet, offset -> offset);
        int line = compiledLine > 0 && compiledLine < known.length ? known[compiledLine] : 0;
        return line == 0
                ? Optional.empty()
                : Optional.of(new CellLine(linesBefore + line, lines.text(line).strip()));
    }

    /** The line of a cell with the given number. */
    public static CellLine of(String cell, int number) {
        return new CellLine(number, new CellLines(cell).text(number).strip());
    }

    /**
     * The line in words, such as {@code line 3 of cell [12]: return 1 / n;}.
     *
     * @param cell the name of the cell
     */
    public String told(String cell) {
        return "line %d of %s: %s".formatted(number, cell, code);
    }

    /** The class that the shell put around the piece of a cell that a class comes from. */
    public static String outerClass(String className) {
        String prefix = "REPL.$JShell$";
        int end = className.startsWith(prefix) ? className.indexOf('$', prefix.length()) : -1;
        return end < 0 ? className : className.substring(0, end);
    }
}
