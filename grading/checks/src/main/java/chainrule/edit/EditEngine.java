package chainrule.edit;

import chainrule.cell.CellSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the small edits of cells and compiles all of a cell's together. */
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

    /** Empty where the cell does not compile with what it needs, or has statements. */
    public Optional<EditableCell> read(CellSource cell) {
        return CellUnit.of(cell, imports, compiler).map(unit -> new EditableCell(unit, compiler));
    }

    /** The cell with those of its edits that are wanted and compile; empty where it cannot be read. */
    public Optional<EditedCell> edit(String cell, Predicate<Edit> wanted) {
        return read(CellSource.alone(cell))
                .flatMap(c -> c.compile(c.edits().stream().filter(wanted).toList()));
    }
}
