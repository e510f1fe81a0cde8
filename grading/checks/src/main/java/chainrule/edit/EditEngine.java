package chainrule.edit;

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

    /**
     * The cell with its edits.
     *
     * @param wanted which of them
     * @return empty where the cell does not compile by itself, or has statements
     */
    public Optional<EditedCell> edit(String cell, Predicate<Edit> wanted) {
        return CellUnit.of(cell, imports, compiler).flatMap(unit -> {
            List<Edit> edits =
                    EditSearch.of(unit.cell()).stream().filter(wanted).toList();
            return SwitchedSource.compile(unit, edits, compiler)
                    .map(r -> new EditedCell(r.edits(), r.classes(), unit.hasState()));
        });
    }
}
