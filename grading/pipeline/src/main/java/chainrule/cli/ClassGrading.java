package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.intake.Submissions;
import chainrule.intake.Submissions.BestNotebook;
import chainrule.marks.GradingBasis;
import chainrule.marks.GradingSettings;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.EditSource;
import chainrule.run.SandboxSetup;
import chainrule.run.sandbox.TimeBudget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Grades what came in and writes what follows from it, in a folder that no other run writes into.
 *
 * @param reader reads notebooks for all but their grading
 * @param to the folder of results
 */
record ClassGrading(GradeOptions options, SandboxSetup setup, ReadingProcess reader, Path to, PrintWriter say) {

    /** @param leftOut what was told so far and belongs into the file of what is left out */
    void grade(RunInputs found, RegradeRequest regrade, Path submitted, List<String> leftOut) throws Exception {
        Optional<Long> given = options.seed.or(found.assignment()::seed);
        // Without a seed nothing was ever graded, and a dry run draws none.
        long drawn = options.dryRun ? AssignmentSeed.known(given, to).orElse(0L) : AssignmentSeed.of(given, to);
        GradingSettings settings = options.settings(drawn);
        String gradedWith = GradingBasis.lines(settings, setup.describe(), found.graders(), options.lines);
        ResultStore store = new ResultStore(to.resolve("results"), gradedWith);
        List<String> remarks = new ArrayList<>();
        Set<Path> graded = new HashSet<>();
        BestVersions versions = new BestVersions(to.resolve("versions"), found, regrade, store);
        Map<Submission, BestNotebook> best = versions.of((plans, its) -> {
            if (options.dryRun) {
                return known(plans);
            }
            ClassRun run = run(settings, s -> new TimeBudget(settings.submissionLimit()), its);
            List<SubmissionResult> results = run.grade(plans, progress(plans));
            run.writeDurations(its.folder().resolve("durations.csv"));
            remarks.addAll(run.remarks());
            plans.stream()
                    .filter(p -> !p.graders().isEmpty())
                    .forEach(p -> graded.add(p.submission().file()));
            return Optional.of(results);
        });
        RunInputs inputs = found.counting(best);
        List<String> choices = new ArrayList<>(inputs.submissions().notes());
        choices.removeAll(found.submissions().notes());
        tell(choices);
        leftOut.addAll(choices);
        if (!options.dryRun) {
            versions.keep(best);
        }
        List<SubmissionPlan> plans = SubmissionPlan.of(inputs.submissions().list(), inputs.graders(), store, regrade);
        if (options.dryRun) {
            if (best.isEmpty() && !found.submissions().versions().isEmpty()) {
                say.println("Of several notebooks of a student the best counts, which grading would find out.");
            }
            tell(RosterMismatch.of(inputs, store));
            DryRun.tell(plans, inputs, MarkHistory.in(to), store, say);
            return;
        }
        ClassRun run = run(settings, reader::budget, store);
        List<SubmissionResult> results = run.grade(plans, progress(plans));
        List<StudentMarks> classMarks = inputs.marks(results);
        remarks.addAll(RosterMismatch.of(inputs, store));
        remarks.addAll(run.remarks());
        remarks.addAll(GradedFiles.write(options, inputs, classMarks, reader, submitted, to));
        tell(remarks);
        leftOut.addAll(remarks);
        LeftOutFile.write(leftOut, submitted, to);
        AtomicFiles.write(to.resolve(Submissions.GRADED_WITH), gradedWith);
        AtomicFiles.write(to.resolve(MachineDescription.FILE), MachineDescription.text(setup.measures()));
        run.writeDurations(to.resolve("durations.csv"));
        MarkHistory before = MarkHistory.in(to);
        MarkHistory after = before.with(classMarks, store);
        after.write(to);
        MarkChanges.tell(after.changesSince(before), say);
        GradingSummary.tell(say, plans, results, graded, to);
        if (!leftOut.isEmpty()) {
            say.println("Left out:  " + to.resolve(LeftOutFile.FILE));
        }
    }

    private void tell(List<String> lines) {
        LeftOutFile.tell(lines, options.verbose ? Integer.MAX_VALUE : MarkChanges.MOST, say);
    }

    private ClassRun run(GradingSettings settings, Function<Submission, TimeBudget> budgets, ResultStore store) {
        EditSource edits = options.lines ? reader::edits : EditSource.NONE;
        return new ClassRun(setup, settings, budgets, edits, options.workers, store);
    }

    private ProgressDisplay progress(List<SubmissionPlan> plans) {
        return new ProgressDisplay(say, plans.size(), ProgressDisplay.Form.of(options.verbose));
    }

    /** Results of an earlier run; nothing where one is missing. */
    private static Optional<List<SubmissionResult>> known(List<SubmissionPlan> plans) {
        return plans.stream().allMatch(p -> p.graders().isEmpty())
                ? Optional.of(plans.stream().map(SubmissionPlan::knownResult).toList())
                : Optional.empty();
    }
}
