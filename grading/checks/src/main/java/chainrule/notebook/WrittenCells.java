package chainrule.notebook;

import java.util.Optional;

/** Tells cells in which somebody has worked from those that are as they were handed out. */
public final class WrittenCells {

    private WrittenCells() {}

    /**
     * Whether a notebook has work in the cell for an exercise: code that is not the lesson's own. Comments, blanks and texts in
     * quotation marks do not count.
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
