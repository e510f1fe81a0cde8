package chainrule.intake;

import chainrule.notebook.ExerciseKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks into notebooks if a name does not say enough; they are read elsewhere, in a process that can be ended. */
public interface NotebookContents {

    /**
     * The lesson of a notebook's cells; empty if they have none, or it cannot be read.
     *
     * @param owner the submission whose time it uses
     */
    Optional<String> lesson(Path notebook, List<ExerciseKey> exercises, String owner);

    /**
     * Whether a notebook contains work in a cell for one of the given exercises; false if it cannot be read.
     *
     * @param lesson the exercises of one lesson
     * @param owner the submission whose time it uses
     */
    boolean hasWork(Path notebook, List<ExerciseKey> lesson, String owner);
}
