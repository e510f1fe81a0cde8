package chainrule.cli;

import chainrule.notebook.ExerciseKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells the lesson of a notebook from its cells, for those whose name does not tell it. */
interface LessonLookup {

    Optional<String> of(Path notebook, List<ExerciseKey> exercises);
}
