package chainrule.grade;

import java.util.List;

/** A submission whose exercises are ready to run; whatever is wrong with the notebook is in them. */
public record CompiledNotebook(Submission submission, List<CompiledExercise> exercises) {}
