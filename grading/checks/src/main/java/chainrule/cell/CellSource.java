package chainrule.cell;

import java.util.List;
import java.util.Set;

/**
 * What an exercise's cell declares, as source text.
 *
 * @param cell its text, in which everything that declares nothing is blank, so lines and columns are those of the cell
 * @param beside what the cell needs from other cells, in their order
 */
public record CellSource(String cell, List<String> beside) {

    /** The source of a cell that needs no other cell. */
    public static CellSource alone(String cell) {
        return new CellSource(cell, List.of());
    }

    /** @param others declarations of other cells; only those that the cell can depend on are used, and all imports */
    public static CellSource of(String cell, List<String> others) {
        Set<String> needed = new Dependencies(new Imports(name -> Set.of())).by(List.of(cell), others, piece -> false);
        return new CellSource(
                cell,
                others.stream()
                        .filter(piece -> needed.contains(piece) || isImport(piece))
                        .distinct()
                        .toList());
    }

    /** A cell that is blank outside the given ranges; its lines keep their places. */
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
