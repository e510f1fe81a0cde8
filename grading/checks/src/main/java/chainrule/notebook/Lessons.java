package chainrule.notebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the lesson that a notebook belongs to. */
public final class Lessons {

    private Lessons() {}

    /** The lesson that a file's name gives. */
    public static Optional<String> named(String fileName, Collection<ExerciseKey> exercises) {
        return names(exercises).stream().filter(fileName::contains).findFirst();
    }

    /** The lesson of most of a notebook's exercise cells. */
    public static Optional<String> of(Notebook notebook, Collection<ExerciseKey> exercises) {
        return names(exercises).stream()
                .max(Comparator.comparingLong((String lesson) -> cells(notebook, lesson, exercises)))
                .filter(lesson -> cells(notebook, lesson, exercises) > 0);
    }

    private static List<String> names(Collection<ExerciseKey> exercises) {
        return exercises.stream().map(ExerciseKey::lesson).distinct().toList();
    }

    private static long cells(Notebook notebook, String lesson, Collection<ExerciseKey> exercises) {
        return exercises.stream()
                .filter(e -> e.lesson().equals(lesson))
                .filter(e -> ExerciseCell.find(notebook, e).isPresent())
                .count();
    }
}
