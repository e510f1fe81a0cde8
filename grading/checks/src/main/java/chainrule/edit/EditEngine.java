package chainrule.edit;

import chainrule.cell.CellSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds small edits of cells and compiles all edits of a cell together. */
public final class EditEngine {

    private final EditCompiler compiler;
    private final String imports;

    /**
     * @param classPath what cells may import
     * @param startup the kernel's start-up cell, whose imports hold for every cell
     */
    public EditEngine(List<Path> classPath, String startup) {
        this.compiler = new EditCompiler(classPath);
        this.imports =
                startup.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining(" "));
    }

    /** Empty if the cell does not compile with what it needs, or contains statements. */
    public Optional<EditableCell> read(CellSource cell) {
        return CellUnit.of(cell, imports, compiler).map(unit -> new EditableCell(unit, compiler));
    }

    /** The cell with those of the chosen edits that compile; empty if it cannot be read. */
    public Optional<EditedCell> edit(String cell, Predicate<Edit> wanted) {
        return read(CellSource.alone(cell))
                .flatMap(c -> c.compile(c.edits().stream().filter(wanted).toList()));
    }
}
