package chainrule.cli;

import chainrule.marks.GradingSettings;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.run.EditSource;
import chainrule.run.KnownOutcomes;
import chainrule.run.SandboxSetup;
import chainrule.run.sandbox.TimeBudget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Results of notebooks, which are graded unless an earlier run did so.
 *
 * @param reader knows how much of each submission's time is used up
 * @param edits the edits by which the lines of mistakes are found
 * @param remembers whether an exercise that ran in an earlier run need not run again
 */
record GradedResults(
        SandboxSetup setup,
        GradingSettings settings,
        ReadingProcess reader,
        EditSource edits,
        int workers,
        ProgressDisplay.Form progress,
        PrintWriter say,
        boolean remembers)
        implements ResultSource {

    @Override
    public PlannedResults of(List<SubmissionPlan> plans, ResultStore store, Path durations) throws Exception {
        KnownOutcomes known = remembers
                ? KnownOutcomes.ofAllRuns(durations.toAbsolutePath().getParent(), store.conditions())
                : KnownOutcomes.ofOneRun();
        PlannedResults results = grade(plans, store, durations, reader::budget, known);
        known.write();
        return results;
    }

    @Override
    public PlannedResults ofVersions(List<SubmissionPlan> plans, ResultStore store, Path durations) throws Exception {
        return grade(
                plans, store, durations, s -> new TimeBudget(settings.submissionLimit()), KnownOutcomes.ofOneRun());
    }

    private PlannedResults grade(
            List<SubmissionPlan> plans,
            ResultStore store,
            Path durations,
            Function<Submission, TimeBudget> budgets,
            KnownOutcomes known)
            throws Exception {
        ClassRun run = new ClassRun(setup, settings, budgets, edits, workers, store, known, reader::take);
        PlannedResults results =
                new PlannedResults(run.grade(plans, new ProgressDisplay(say, plans.size(), progress)), run.remarks());
        run.writeDurations(durations);
        return results;
    }
}
