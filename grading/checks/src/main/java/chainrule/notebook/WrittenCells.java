package chainrule.notebook;

import java.util.Optional;

/** Distinguishes cells in which somebody has worked from cells that are still as they were handed out. */
public final class WrittenCells {

    private WrittenCells() {}

    /**
     * Whether the cell for an exercise in a notebook contains code that is not the lesson's own. Comments, blanks and
     * texts in quotation marks do not count.
     */
    public static boolean has(Notebook notebook, Notebook lesson, ExerciseKey exercise) {
        Optional<String> written = code(notebook, exercise);
        return written.isPresent() && !written.get().isEmpty() && !written.equals(code(lesson, exercise));
    }

    private static Optional<String> code(Notebook notebook, ExerciseKey exercise) {
        return ExerciseCell.find(notebook, exercise)
                .map(found -> CodeText.of(found.cell().source()).replaceAll("\\s", ""));
    }
}
