package chainrule.run;

import chainrule.marks.Submission;
import chainrule.run.sandbox.TimeBudget;
import java.util.List;

/**
 * A submission whose exercises are ready to run; whatever is wrong with the notebook is in them.
 *
 * @param budget what is left of its time after reading and compiling it
 */
public record CompiledNotebook(Submission submission, List<CompiledExercise> exercises, TimeBudget budget) {}
