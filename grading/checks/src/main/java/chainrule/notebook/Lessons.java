package chainrule.check;

import chainrule.grader.Grader;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which lesson a notebook is of. */
public final class Lessons {

    private Lessons() {}

    /** The lesson that the file's name tells, else the one that most of its exercise cells are for. */
    public static Optional<String> of(Path file, List<Grader> graders) {
        String name = file.getFileName().toString();
        Optional<String> named = names(graders).stream().filter(name::contains).findFirst();
        return named.isPresent() ? named : byCells(file, graders);
    }

    private static List<String> names(List<Grader> graders) {
        return graders.stream().map(g -> g.exercise().lesson()).distinct().toList();
    }

    private static Optional<String> byCells(Path file, List<Grader> graders) {
        try {
            Notebook notebook = Notebook.read(file);
            return names(graders).stream()
                    .max(Comparator.comparingLong((String lesson) -> cells(notebook, lesson, graders)))
                    .filter(lesson -> cells(notebook, lesson, graders) > 0);
        } catch (NotebookException | IOException e) {
            return Optional.empty();
        }
    }

    private static long cells(Notebook notebook, String lesson, List<Grader> graders) {
        return graders.stream()
                .map(Grader::exercise)
                .filter(e -> e.lesson().equals(lesson))
                .filter(e -> ExerciseCell.find(notebook, e.id(), e.declares()).isPresent())
                .count();
    }
}
