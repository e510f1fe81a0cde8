package chainrule.intake;

import chainrule.notebook.ExerciseKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks into notebooks where a name does not tell enough; they are read elsewhere, in a process that can be ended. */
public interface NotebookContents {

    /**
     * The lesson that a notebook's cells tell; nothing where they tell none, or it cannot be read.
     *
     * @param owner whose time it costs
     */
    Optional<String> lesson(Path notebook, List<ExerciseKey> exercises, String owner);

    /**
     * Whether a notebook has work in a cell for one of these exercises; not where it cannot be read.
     *
     * @param lesson the exercises of one lesson
     * @param owner whose time it costs
     */
    boolean hasWork(Path notebook, List<ExerciseKey> lesson, String owner);
}
