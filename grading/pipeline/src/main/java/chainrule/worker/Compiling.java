package chainrule.worker;

import chainrule.cell.CompiledCells;
import java.util.List;

/** What the compiling process does for the grader's process. */
public interface Compiling {

    /** See {@link chainrule.cell.CellCompiler}. */
    CompiledCells compile(String startup, String exercise, List<String> others);
}
