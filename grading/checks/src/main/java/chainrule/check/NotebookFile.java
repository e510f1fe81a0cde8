package chainrule.check;

import chainrule.cell.CellCompiler;
import chainrule.cell.CellLoader;
import chainrule.cell.CompiledCells;
import chainrule.cell.FailedStatement;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.line.LineSearch;
import chainrule.line.SearchThread;
import chainrule.notebook.Cell;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentTimeout;
import chainrule.subject.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A notebook given as a file, whose exercises are compiled from their text and checked in this process. */
final class NotebookFile {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * One exercise of the file.
     *
     * @param outcome what the grader found, if the exercise's code could be checked
     */
    record CheckedExercise(String text, Optional<Outcome> outcome) {

        int points() {
            return outcome.map(Outcome::points).orElse(0);
        }

        boolean ran() {
            return outcome.isPresent();
        }
    }

    private final Notebook notebook;
    private final CellCompiler compiler;
    private final List<Cell> code;
    private final Map<Integer, CompiledCells> together;
    private final Optional<LineSearch> lines;

    /** @param lines finds the line of a mistake, if it may be shown */
    NotebookFile(Notebook notebook, CellCompiler compiler, List<Grader> graders, Optional<LineSearch> lines) {
        this.lines = lines;
        this.notebook = notebook;
        this.compiler = compiler;
        this.code = notebook.cells().stream().filter(Cell::isCode).toList();
        List<Integer> places = graders.stream()
                .flatMap(g -> find(g).stream())
                .map(e -> code.indexOf(e.cell()))
                .toList();
        this.together = compiler.compileTogether(code.stream().map(Cell::source).toList(), places);
    }

    private Optional<ExerciseCell> find(Grader grader) {
        return ExerciseCell.find(notebook, grader.key());
    }

    CheckedExercise check(Grader grader) {
        Exercise exercise = grader.exercise();
        Optional<ExerciseCell> found = find(grader);
        if (found.isEmpty()) {
            return new CheckedExercise(
                    exercise.title() + "\nThe notebook has no cell for this exercise.", Optional.empty());
        }
        Cell cell = found.get().cell();
        CompiledCells compiled = together.get(code.indexOf(cell));
        if (compiled == null) {
            compiled = compiler.compile(cell.source(), notebook.codeBeside(cell));
        }
        List<String> notes = new ArrayList<>(found.get().notes());
        notes.addAll(compiled.notes());
        if (!compiled.compiles()) {
            StringBuilder text = new StringBuilder(exercise.title() + "\nThe cell does not compile.");
            compiled.diagnostics().forEach(d -> text.append('\n').append(d));
            notes.forEach(n -> text.append('\n').append(n));
            return new CheckedExercise(text.toString(), Optional.empty());
        }
        return run(grader, compiled, notes, cell);
    }

    private CheckedExercise run(Grader grader, CompiledCells compiled, List<String> notes, Cell cell) {
        CellLoader loader = new CellLoader(compiled.classes(), new GradingClasses());
        notes.addAll(statements(loader, compiled));
        String declares = grader.exercise().declares();
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            InProcessSubject subject = InProcessSubject.of(loader.code(declares, compiled.declarations()), limit);
            Outcome outcome = GraderRunner.run(grader, subject, GraderSettings.notebook());
            CheckView view = CheckView.of(outcome, declares, notes, false, CellLocator.in(compiled, cell.source()));
            CheckView whole = line(grader, outcome, cell).map(view::with).orElse(view);
            return new CheckedExercise(CheckText.of(whole), Optional.of(outcome));
        }
    }

    private Optional<ShownLine> line(Grader grader, Outcome outcome, Cell cell) {
        return lines.flatMap(search -> SearchThread.found(
                        () -> search.find(
                                grader, outcome, () -> compiler.source(cell.source(), notebook.codeBeside(cell))),
                        ShownLine.PATIENCE))
                .map(line -> ShownLine.of(line, "the cell"));
    }

    /** Runs the statements of the cell beside its declarations, and returns what went wrong. */
    private static List<String> statements(CellLoader loader, CompiledCells compiled) {
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            return limit.of(() -> loader.run(compiled.invocations())).stream()
                    .map(FailedStatement::note)
                    .toList();
        } catch (StudentTimeout e) {
            return List.of("A statement in the cell was " + e.getMessage() + ".");
        }
    }
}
