package chainrule.cell;

import java.util.List;
import java.util.Set;

/**
 * What an exercise's cell declares, as it is written.
 *
 * @param cell its text, in which all that declares nothing is blank: lines and columns are those of the cell
 * @param beside what it needs of other cells, in their order
 */
public record CellSource(String cell, List<String> beside) {

    /** A cell that needs no other one. */
    public static CellSource alone(String cell) {
        return new CellSource(cell, List.of());
    }

    /** @param others declarations of other cells, of which those are taken that the cell can depend on, and all imports */
    public static CellSource of(String cell, List<String> others) {
        Set<String> needed = new Dependencies(new Imports(name -> Set.of())).by(List.of(cell), others, piece -> false);
        return new CellSource(
                cell,
                others.stream()
                        .filter(piece -> needed.contains(piece) || isImport(piece))
                        .distinct()
                        .toList());
    }

    /** A cell that is blank outside of these ranges; its lines stay where they are. */
    static String blankBut(String cell, List<int[]> ranges) {
        StringBuilder text = new StringBuilder(cell.replaceAll("[^\\n]", " "));
        ranges.forEach(r ->
                text.replace(r[0], Math.min(r[1], cell.length()), cell.substring(r[0], Math.min(r[1], cell.length()))));
        return text.toString();
    }

    /** Whether a piece of a cell is an import. */
    public static boolean isImport(String piece) {
        return piece.stripLeading().startsWith("import ");
    }
}
