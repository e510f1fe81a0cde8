package chainrule.contract;

import chainrule.grader.Grader;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What belongs to an exercise beside its grader: src/test/exercises/lesson/id, and its cell in the lesson's notebook. */
record ExerciseFolder(Grader grader, Path path) {

    static final Path EXERCISES = Path.of("src/test/exercises");
    private static final Path NOTEBOOKS = Path.of("../../notebooks");

    static ExerciseFolder of(Grader grader) {
        String lesson = grader.exercise().lesson().replaceFirst("^\\d+-", "");
        return new ExerciseFolder(
                grader, EXERCISES.resolve(lesson).resolve(grader.exercise().id()));
    }

    Path notebook() {
        return NOTEBOOKS.resolve(grader.exercise().lesson() + ".ipynb");
    }

    /** The stub: the exercise's cell in the lesson. */
    Optional<String> stub() {
        if (!Files.exists(notebook())) {
            return Optional.empty();
        }
        try {
            return ExerciseCell.find(
                            Notebook.read(notebook()),
                            grader.exercise().id(),
                            grader.exercise().declares())
                    .map(c -> c.cell().source());
        } catch (NotebookException | IOException e) {
            throw new IllegalStateException(notebook() + " cannot be read", e);
        }
    }

    Path solution() {
        return path.resolve("solution.jsh");
    }

    List<Path> alternatives() {
        return cells("alternatives");
    }

    List<Path> mutants() {
        return cells("mutants");
    }

    private List<Path> cells(String folder) {
        Path in = path.resolve(folder);
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The misconception that a mutant is named for: dw-averaged of both dw-averaged.jsh and dw-averaged--loops.jsh. */
    static String misconception(Path mutant) {
        return mutant.getFileName().toString().replaceFirst("(--.*)?\\.jsh$", "");
    }
}
