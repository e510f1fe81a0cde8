package chainrule.run;

import chainrule.marks.Submission;
import chainrule.run.sandbox.TimeBudget;
import java.util.List;

/**
 * A submission whose exercises are ready to run; they also hold everything that is wrong with the notebook.
 *
 * @param budget the time that is left after reading and compiling it
 */
public record CompiledNotebook(Submission submission, List<CompiledExercise> exercises, TimeBudget budget) {}
