package chainrule.check;

import chainrule.cell.CellCompiler;
import chainrule.cell.CellLoader;
import chainrule.cell.CompiledCells;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.Outcome;
import chainrule.grader.Settings;
import chainrule.notebook.Cell;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentException;
import chainrule.subject.TimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A notebook that was handed over as a file: its exercises are compiled from their text and checked in this process. */
final class NotebookFile {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** @param ran whether the exercise's code could be looked at */
    record Found(String text, int points, boolean ran) {}

    private final Notebook notebook;
    private final CellCompiler compiler;
    private final List<Cell> code;
    private final Map<Integer, CompiledCells> together;

    private NotebookFile(Notebook notebook, CellCompiler compiler, List<Grader> graders) {
        this.notebook = notebook;
        this.compiler = compiler;
        this.code = notebook.cells().stream().filter(Cell::isCode).toList();
        List<Integer> places = graders.stream()
                .flatMap(g -> find(g).stream())
                .map(e -> code.indexOf(e.cell()))
                .toList();
        this.together = compiler.compileTogether(code.stream().map(Cell::source).toList(), places);
    }

    static NotebookFile read(Path file, List<Grader> graders, List<Path> classPath, String startup)
            throws NotebookException, IOException {
        return new NotebookFile(Notebook.read(file), new CellCompiler(classPath, startup), graders);
    }

    private Optional<ExerciseCell> find(Grader grader) {
        return ExerciseCell.find(
                notebook, grader.exercise().id(), grader.exercise().declares());
    }

    Found check(Grader grader) {
        Exercise exercise = grader.exercise();
        Optional<ExerciseCell> found = find(grader);
        if (found.isEmpty()) {
            return new Found(exercise.title() + "\nThe notebook has no cell for this exercise.", 0, false);
        }
        Cell cell = found.get().cell();
        CompiledCells compiled = together.get(code.indexOf(cell));
        if (compiled == null) {
            compiled = compiler.compile(cell.source(), notebook.codeBeside(cell));
        }
        List<String> notes = new ArrayList<>(found.get().notes());
        notes.addAll(compiled.leftOut());
        if (!compiled.compiles()) {
            StringBuilder text = new StringBuilder(exercise.title() + "\nThe cell does not compile.");
            compiled.diagnostics().forEach(d -> text.append('\n').append(d));
            notes.forEach(n -> text.append('\n').append(n));
            return new Found(text.toString(), 0, false);
        }
        return run(grader, compiled, notes, cell.source());
    }

    private static Found run(Grader grader, CompiledCells compiled, List<String> notes, String cell) {
        CellLoader loader = new CellLoader(compiled.classes(), NotebookFile.class.getClassLoader());
        Optional<String> trouble = statements(loader, compiled);
        trouble.ifPresent(notes::add);
        LibraryUse.note(compiled).ifPresent(notes::add);
        String declares = grader.exercise().declares();
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            InProcessSubject subject = InProcessSubject.of(loader.code(declares, compiled.declarations()), limit);
            Outcome outcome = GraderRunner.run(grader, subject, Settings.notebook());
            View view = View.of(outcome, declares, notes, false, Where.in(compiled, cell));
            return new Found(Text.of(view), outcome.points(), true);
        }
    }

    /** Runs what stands in the cell beside its declarations; says what went wrong. */
    private static Optional<String> statements(CellLoader loader, CompiledCells compiled) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                loader.run(compiled.invocations());
                end.complete(null);
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            end.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of("A statement in the cell did not end in %d s.".formatted(LIMIT.toSeconds()));
        } catch (ExecutionException e) {
            String type = e.getCause() instanceof StudentException s
                    ? s.type()
                    : e.getCause().getClass().getSimpleName();
            return Optional.of("A statement in the cell threw %s: %s."
                    .formatted(type, e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The check was stopped.");
        }
    }
}
