package chainrule.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Cells compiled but not run.
 *
 * @param classes the bytes of the classes by binary name, in any order
 * @param invocations what would run with the cells, in order
 * @param declarations types and methods that are valid at the end, in the order of the cells
 * @param diagnostics why the exercise's cell does not compile; empty when it does
 * @param notes notes for the cell's author, such as that a piece of another cell was left out because it does not
 *     compile
 * @param lines by binary name of a snippet's outer class, the line of the exercise's cell for each compiled line
 */
public record CompiledCells(
        Map<String, byte[]> classes,
        List<Invocation> invocations,
        List<Declaration> declarations,
        List<Diagnostic> diagnostics,
        List<String> notes,
        Map<String, int[]> lines) {

    /** Whether the exercise's cell compiles. */
    public boolean compiles() {
        return diagnostics.isEmpty();
    }

    /** The part that is in some of the classes, each given by the name of its outermost class. */
    CompiledCells only(Set<String> outerClasses) {
        Map<String, byte[]> kept = new LinkedHashMap<>(classes);
        kept.keySet().removeIf(name -> !outerClasses.contains(CellLine.outerClass(name)));
        return new CompiledCells(
                kept,
                invocations,
                declarations.stream()
                        .filter(d -> outerClasses.contains(CellLine.outerClass(d.className())))
                        .toList(),
                diagnostics,
                notes,
                lines);
    }

    /** The line of the exercise's cell that a stack frame names, if the frame belongs to that cell. */
    public OptionalInt cellLine(String className, int compiledLine) {
        int[] known = lines.get(CellLine.outerClass(className));
        boolean inside = known != null && compiledLine > 0 && compiledLine < known.length && known[compiledLine] > 0;
        return inside ? OptionalInt.of(known[compiledLine]) : OptionalInt.empty();
    }
}
