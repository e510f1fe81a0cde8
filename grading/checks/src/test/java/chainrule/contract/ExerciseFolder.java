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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What belongs to an exercise beside its grader: src/test/exercises/lesson/id, and its cell in the lesson's notebook.
 *
 * @param notebooks the folder of the lessons
 */
record ExerciseFolder(Grader grader, Path path, Path notebooks) {

    static final Path EXERCISES = Path.of("src/test/exercises");
    private static final Path NOTEBOOKS = Path.of("../../notebooks");

    ExerciseFolder(Grader grader, Path path) {
        this(grader, path, NOTEBOOKS);
    }

    static ExerciseFolder of(Grader grader) {
        return of(grader, EXERCISES, NOTEBOOKS);
    }

    static ExerciseFolder of(Grader grader, Path exercises, Path notebooks) {
        String lesson = grader.exercise().lesson().replaceFirst("^\\d+-", "");
        return new ExerciseFolder(
                grader, exercises.resolve(lesson).resolve(grader.exercise().id()), notebooks);
    }

    /** Folders of {@code exercises} that belong to none of these graders. */
    static List<Path> withoutGrader(List<Grader> graders, Path exercises) {
        Set<Path> known =
                graders.stream().map(g -> of(g, exercises, NOTEBOOKS).path()).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.find(exercises, 2, (p, a) -> a.isDirectory())) {
            return folders.filter(p -> exercises.relativize(p).getNameCount() == 2 && !known.contains(p))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path notebook() {
        return notebooks.resolve(grader.exercise().lesson() + ".ipynb");
    }

    /** Solution and alternatives. */
    List<KeptCell> right() {
        return Stream.concat(solution().stream(), alternatives().stream()).toList();
    }

    /** Whether the lesson has the line that checks this exercise. */
    boolean hasCheckLine() {
        String line = "Check.exercise(\"" + grader.exercise().id() + "\"";
        return read().stream()
                .flatMap(n -> n.cells().stream())
                .anyMatch(c -> c.source().contains(line));
    }

    private Optional<Notebook> read() {
        if (!Files.exists(notebook())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Notebook.read(notebook()));
        } catch (NotebookException | IOException e) {
            throw new IllegalStateException(notebook() + " cannot be read", e);
        }
    }

    /** The stub: the exercise's cell in the lesson. */
    Optional<String> stub() {
        return read().flatMap(n -> ExerciseCell.find(n, grader.key()))
                .map(c -> c.cell().source());
    }

    Optional<KeptCell> solution() {
        return cells("").stream().findFirst();
    }

    List<KeptCell> alternatives() {
        return cells(KeptCell.ALTERNATIVES);
    }

    List<KeptCell> forms() {
        return cells(KeptCell.FORMS);
    }

    List<KeptCell> mutants() {
        return cells(KeptCell.MUTANTS);
    }

    List<KeptCell> caught() {
        return cells(KeptCell.CAUGHT);
    }

    private List<KeptCell> cells(String kind) {
        return KeptCells.of(path).stream().filter(c -> c.kind().equals(kind)).toList();
    }
}
