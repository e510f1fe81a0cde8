package chainrule.marks;

import chainrule.notebook.ExerciseKey;
import java.util.List;

/**
 * A text cell to be added to a copy of a notebook.
 *
 * @param about its name among the copy's cells
 * @param below the exercise below whose cell it is added, or at the end if that has none; if it is empty, above all
 *     cells
 * @param markdown its text
 */
public record Comment(String about, List<ExerciseKey> below, String markdown) {

    /** A cell above all others. */
    public static Comment onTop(String about, String markdown) {
        return new Comment(about, List.of(), markdown);
    }

    /** A cell below the cell of an exercise. */
    public static Comment below(ExerciseKey exercise, String markdown) {
        return new Comment(exercise.id(), List.of(exercise), markdown);
    }
}
