package chainrule.worker;

import chainrule.cell.CompiledCells;
import java.util.List;
import java.util.Map;

/** What the compiling process does for the grader's process. */
public interface Compiling {

    /** See {@link chainrule.cell.CellCompiler}. */
    CompiledCells compile(String startup, String exercise, List<String> others);

    /** See {@link chainrule.cell.CellCompiler}. */
    Map<Integer, CompiledCells> compileTogether(String startup, List<String> cells, List<Integer> exercises);
}
