package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.FoundCell;
import chainrule.run.compiler.RemoteNotebook;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles one notebook: once for all exercises if that makes no difference, and otherwise exercise by exercise. */
final class NotebookCompilation {

    private final RemoteNotebook notebook;
    private final Map<String, FoundCell> found = new HashMap<>();
    private final Map<String, CompiledCells> together = new HashMap<>();
    private Optional<CompilerEndedException> tooMuch = Optional.empty();

    /** @throws CompilerEndedException if the notebook cannot be read */
    NotebookCompilation(RemoteNotebook notebook, List<Grader> graders) throws IOException, CompilerEndedException {
        this.notebook = notebook;
        notebook.find(graders.stream().map(Grader::key).toList()).forEach(cell -> found.put(cell.exercise(), cell));
        try {
            together.putAll(notebook.compileTogether());
        } catch (CompilerEndedException e) {
            tooMuch = Optional.of(e);
        }
    }

    /** The cell that counts for an exercise. */
    Optional<FoundCell> cell(Grader grader) {
        return Optional.ofNullable(found.get(grader.exercise().id()));
    }

    /**
     * Compiles an exercise's cell with the other cells' declarations; if the compiler does not survive those, only the
     * cell.
     *
     * @param notes receives a note if only the cell was compiled
     * @throws CompilerEndedException if the compiler does not survive the cell
     */
    CompiledCells compile(FoundCell cell, List<String> notes) throws IOException, CompilerEndedException {
        CompiledCells known = together.get(cell.exercise());
        if (known != null) {
            return known;
        }
        Optional<CompilerEndedException> why = tooMuch;
        if (why.isEmpty()) {
            try {
                return notebook.compile(cell.exercise());
            } catch (CompilerEndedException e) {
                why = Optional.of(e);
            }
        }
        CompiledCells alone = notebook.compileAlone(cell.exercise());
        notes.add("Compiled without the other cells: " + why.get().getMessage());
        return alone;
    }
}
