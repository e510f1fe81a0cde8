package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.export.Exports;
import chainrule.files.AtomicFiles;
import chainrule.grader.Status;
import chainrule.intake.SubmissionFolder;
import chainrule.intake.Submissions;
import chainrule.intake.Submissions.BestNotebook;
import chainrule.marks.GradingBasis;
import chainrule.marks.GradingSettings;
import chainrule.marks.GuardedWork;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackComments;
import chainrule.report.FeedbackZip;
import chainrule.report.Plural;
import chainrule.report.Pseudonyms;
import chainrule.report.ReportFiles;
import chainrule.run.EditSource;
import chainrule.run.SandboxSetup;
import chainrule.run.sandbox.TimeBudget;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Grades a folder of notebooks. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "FOLDER holds <student>/<lesson>.ipynb, or notebooks with the student's id in",
            "the file name, as Canvas and Moodle download them too (there the id is the",
            "student's number), or what Gradescope downloads (with its",
            "submission_metadata.yml), or is a zip file of these. It is only read.",
            "A run that was ended goes on where it was; what did not change is not graded",
            "again.",
            "",
            "Examples:",
            "  course grade submitted",
            "  course grade submitted --out graded --workers 2 --verbose",
            "  course grade submitted --only-student anna --only-exercise relu",
            "  course grade submitted --dry-run",
            "",
            "Exit codes: 0 graded; 1 could not grade, the message says why; 2 the command was not understood."
        })
final class GradeCommand implements Callable<Integer> {

    /** What the help says first. */
    static String description() {
        return "Grades all notebooks in a folder: gradebook.csv, class.html, a feedback page and commented notebooks"
                + " for each student, exports for %s.".formatted(Exports.programs(" and "));
    }

    @Mixin
    private GradeOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        options.require();
        Path to = options.out.orElseGet(this::besideFolder);
        ResultFolder.require(to, options.folder);
        return options.dryRun
                ? gradeInto(to)
                : FolderLock.in(
                        to,
                        FolderLock.LockAttempt.OF_THE_SYSTEM,
                        spec.commandLine().getOut()::println,
                        () -> gradeInto(to));
    }

    private int gradeInto(Path to) throws Exception {
        PrintWriter say = spec.commandLine().getOut();
        try (SubmissionFolder submitted =
                        SubmissionFolder.of(options.folder, options.dryRun ? Optional.empty() : Optional.of(to));
                SandboxSetup setup =
                        options.unsandboxed ? SandboxSetup.sandboxedIfPossible() : SandboxSetup.sandboxed();
                ReadingProcess reader = new ReadingProcess(setup, options.settings(0), options.lines)) {
            tell(submitted.notes(), say);
            RunInputs inputs = RunInputs.read(submitted, assignment(), options.rosterFile, overrides(to), reader, to);
            tell(inputs.submissions().notes(), say);
            if (inputs.submissions().list().isEmpty()) {
                throw new IOException(
                        "No notebook of a lesson with exercises is in %s; course grade --help says how it should be laid out."
                                .formatted(options.folder));
            }
            RegradeRequest regrade = RegradeRequest.of(
                    options.onlyStudents,
                    options.onlyExercises,
                    inputs.submissions().list(),
                    inputs.graders());
            if (!setup.isSandboxed()) {
                say.println("Sandbox: " + setup.describe());
            }
            if (!options.dryRun) {
                submitted.keep();
            }
            List<String> leftOut = new ArrayList<>(submitted.notes());
            leftOut.addAll(inputs.submissions().notes());
            grade(inputs, regrade, setup, reader, submitted.folder(), to, leftOut, say);
        }
        return 0;
    }

    private void grade(
            RunInputs found,
            RegradeRequest regrade,
            SandboxSetup setup,
            ReadingProcess reader,
            Path submitted,
            Path to,
            List<String> leftOut,
            PrintWriter say)
            throws Exception {
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
            ClassRun run = run(setup, settings, s -> new TimeBudget(settings.submissionLimit()), reader, its);
            List<SubmissionResult> results = run.grade(plans, progress(plans, say));
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
        tell(choices, say);
        leftOut.addAll(choices);
        if (!options.dryRun) {
            versions.keep(best);
        }
        List<SubmissionPlan> plans = SubmissionPlan.of(inputs.submissions().list(), inputs.graders(), store, regrade);
        if (options.dryRun) {
            if (best.isEmpty() && !found.submissions().versions().isEmpty()) {
                say.println("Of several notebooks of a student the best counts, which grading would find out.");
            }
            tell(RosterMismatch.of(inputs, store), say);
            DryRun.tell(plans, inputs, MarkHistory.in(to), store, say);
            return;
        }
        ClassRun run = run(setup, settings, reader::budget, reader, store);
        List<SubmissionResult> results = run.grade(plans, progress(plans, say));
        List<StudentMarks> classMarks = inputs.marks(results);
        remarks.addAll(RosterMismatch.of(inputs, store));
        remarks.addAll(run.remarks());
        remarks.addAll(write(inputs, classMarks, reader, submitted, to));
        tell(remarks, say);
        leftOut.addAll(remarks);
        LeftOutFile.write(leftOut, submitted, to);
        AtomicFiles.write(to.resolve(Submissions.GRADED_WITH), gradedWith);
        AtomicFiles.write(to.resolve(MachineDescription.FILE), MachineDescription.text(setup.measures()));
        run.writeDurations(to.resolve("durations.csv"));
        MarkHistory before = MarkHistory.in(to);
        MarkHistory after = before.with(classMarks, store);
        after.write(to);
        MarkChanges.tell(after.changesSince(before), say);
        summary(say, plans, results, graded, to);
        if (!leftOut.isEmpty()) {
            say.println("Left out:  " + to.resolve(LeftOutFile.FILE));
        }
    }

    private void tell(List<String> lines, PrintWriter say) {
        LeftOutFile.tell(lines, options.verbose ? Integer.MAX_VALUE : MarkChanges.MOST, say);
    }

    /** @return what could not be written for somebody */
    private List<String> write(
            RunInputs inputs, List<StudentMarks> classMarks, ReadingProcess reader, Path submitted, Path to)
            throws IOException {
        GuardedWork guarded = new GuardedWork();
        new ReportFiles(to, classMarks, earlier(), guarded).write();
        Exports.write(to, classMarks, guarded);
        FeedbackComments feedback = new FeedbackComments(classMarks, inputs.graders());
        new CommentedCopies(to, feedback, reader, guarded)
                .write(inputs.submissions().list());
        guarded.make(
                "exports/feedback.zip",
                () -> new FeedbackZip(to, submitted).write(inputs.submissions().list()));
        if (options.pseudonyms) {
            Pseudonyms names = Pseudonyms.of(to.resolve("pseudonyms.csv"), classMarks);
            new ReportFiles(to.resolve("pseudonymous"), names.of(classMarks), guarded).write();
        }
        return guarded.remarks();
    }

    private List<SubmissionResult> earlier() throws IOException {
        return options.earlier.isPresent()
                ? new ResultStore(options.earlier.get().resolve("results"), "").beside(List.of())
                : List.of();
    }

    private Path besideFolder() {
        Path whole = options.folder.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName().toString().replaceFirst("\\.zip$", "") + "-graded");
    }

    private Assignment assignment() throws IOException {
        return RunInputs.assignment(options.assignmentFile);
    }

    private Optional<Path> overrides(Path to) {
        return options.overridesFile.or(
                () -> Optional.of(to.resolve("overrides.csv")).filter(Files::exists));
    }

    private ClassRun run(
            SandboxSetup setup,
            GradingSettings settings,
            Function<Submission, TimeBudget> budgets,
            ReadingProcess reader,
            ResultStore store) {
        EditSource edits = options.lines ? reader::edits : EditSource.NONE;
        return new ClassRun(setup, settings, budgets, edits, options.workers, store);
    }

    private ProgressDisplay progress(List<SubmissionPlan> plans, PrintWriter say) {
        return new ProgressDisplay(say, plans.size(), ProgressDisplay.Form.of(options.verbose));
    }

    /** Results of an earlier run; nothing where one is missing. */
    private static Optional<List<SubmissionResult>> known(List<SubmissionPlan> plans) {
        return plans.stream().allMatch(p -> p.graders().isEmpty())
                ? Optional.of(plans.stream().map(SubmissionPlan::knownResult).toList())
                : Optional.empty();
    }

    /** @param fresh notebooks that were graded in this run to find out which ones count */
    private static void summary(
            PrintWriter say, List<SubmissionPlan> plans, List<SubmissionResult> results, Set<Path> fresh, Path to) {
        long trouble = results.stream()
                .flatMap(r -> r.exercises().stream())
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_WRITTEN)
                .count();
        long students =
                results.stream().map(SubmissionResult::student).distinct().count();
        long known = plans.stream()
                .filter(plan -> plan.graders().isEmpty()
                        && !fresh.contains(plan.submission().file()))
                .count();
        say.println(graded(
                "%s of %s".formatted(Plural.of(results.size(), "notebook"), Plural.of(students, "student")),
                results.size() - known,
                known));
        if (trouble > 0) {
            say.println("%s without a cell, not compiling or not run to the end: see the gradebook's remarks."
                    .formatted(Plural.of(trouble, "exercise")));
        }
        say.println("Gradebook: " + to.resolve("gradebook.csv"));
        say.println("Class:     " + to.resolve("class.html"));
        say.println("Feedback:  " + to.resolve("feedback"));
        say.println("Exports:   " + to.resolve("exports") + " (%s)".formatted(Exports.programs(", ")));
    }

    /** @param all such as {@code 3 notebooks of 2 students} */
    static String graded(String all, long graded, long known) {
        if (known == 0) {
            return all + " graded.";
        }
        return graded == 0
                ? all + ": nothing had changed, so all results of the earlier run were kept."
                : "%s: %d graded, %d known from an earlier run.".formatted(all, graded, known);
    }
}
