package chainrule.grade;

import chainrule.cell.CompiledCells;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.notebook.Cell;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.worker.CompileWorker;
import chainrule.worker.CompilerEndedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles one notebook: once for all exercises where that makes no difference, else exercise by exercise. */
final class NotebookCompilation {

    private final CompileWorker compiler;
    private final Notebook notebook;
    private final Map<Grader, ExerciseCell> found = new LinkedHashMap<>();
    private final Map<Cell, CompiledCells> together = new LinkedHashMap<>();
    private Optional<CompilerEndedException> tooMuch = Optional.empty();

    NotebookCompilation(CompileWorker compiler, Notebook notebook, List<Grader> graders) {
        this.compiler = compiler;
        this.notebook = notebook;
        for (Grader grader : graders) {
            Exercise exercise = grader.exercise();
            ExerciseCell.find(notebook, exercise.id(), exercise.declares()).ifPresent(cell -> found.put(grader, cell));
        }
        compileTogether();
    }

    private void compileTogether() {
        List<Cell> code = notebook.cells().stream().filter(Cell::isCode).toList();
        List<Integer> places =
                found.values().stream().map(e -> code.indexOf(e.cell())).toList();
        try {
            compiler.compileTogether(code.stream().map(Cell::source).toList(), places)
                    .forEach((place, compiled) -> together.put(code.get(place), compiled));
        } catch (CompilerEndedException e) {
            tooMuch = Optional.of(e);
        }
    }

    /** The cell that counts for an exercise. */
    Optional<ExerciseCell> cell(Grader grader) {
        return Optional.ofNullable(found.get(grader));
    }

    /**
     * An exercise's cell with the other cells' declarations; where the compiler does not survive those, the cell alone.
     *
     * @param notes gets one where the cell was compiled alone
     * @throws CompilerEndedException where the compiler does not survive the cell
     */
    CompiledCells compile(ExerciseCell exercise, List<String> notes) throws CompilerEndedException {
        Cell cell = exercise.cell();
        if (together.containsKey(cell)) {
            return together.get(cell);
        }
        Optional<CompilerEndedException> why = tooMuch;
        if (why.isEmpty()) {
            try {
                return compiler.compile(cell.source(), notebook.codeBeside(cell));
            } catch (CompilerEndedException e) {
                why = Optional.of(e);
            }
        }
        CompiledCells alone = compiler.compile(cell.source(), List.of());
        notes.add("Compiled without the other cells: " + why.get().getMessage());
        return alone;
    }
}
