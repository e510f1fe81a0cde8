package chainrule.grader;

import chainrule.notebook.ExerciseKey;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A grader's class and what its annotations say.
 *
 * @param type a class annotated with {@link Exercise}
 */
public record Grader(Class<?> type) {

    /** The exercise's annotation. */
    public Exercise exercise() {
        return type.getAnnotation(Exercise.class);
    }

    /** The key by which the exercise's cell in a notebook is found. */
    public ExerciseKey key() {
        Exercise e = exercise();
        return new ExerciseKey(e.id(), e.lesson(), e.declares());
    }

    /** The checks in their order. */
    public List<SymbolCheck> checks() {
        return methods().stream().map(m -> m.getAnnotation(SymbolCheck.class)).toList();
    }

    List<Method> methods() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(SymbolCheck.class))
                .sorted(Comparator.comparingInt(
                        m -> m.getAnnotation(SymbolCheck.class).order()))
                .toList();
    }

    /** The points for all checks together. */
    public int points() {
        return checks().stream().mapToInt(SymbolCheck::points).sum();
    }
}
