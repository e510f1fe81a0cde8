package chainrule.marks;

import chainrule.notebook.ExerciseKey;
import java.util.List;

/**
 * A text cell to be put into a copy of a notebook.
 *
 * @param about names it among the copy's cells
 * @param below the exercise below whose cell it stands, or at the end where that has none; nothing: above all cells
 * @param markdown its text
 */
public record Comment(String about, List<ExerciseKey> below, String markdown) {

    /** Above all cells. */
    public static Comment onTop(String about, String markdown) {
        return new Comment(about, List.of(), markdown);
    }

    /** Below the cell of an exercise. */
    public static Comment below(ExerciseKey exercise, String markdown) {
        return new Comment(exercise.id(), List.of(exercise), markdown);
    }
}
