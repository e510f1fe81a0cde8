package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.export.Exports;
import chainrule.intake.SubmissionFolder;
import chainrule.intake.SubmissionSearch;
import chainrule.marks.GradingBasis;
import chainrule.marks.GradingSettings;
import chainrule.marks.ResultStore;
import chainrule.run.SandboxSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "the file name, or a download from Canvas or Moodle (where the id is the",
            "student's number) or from Gradescope (with its submission_metadata.yml). FOLDER",
            "can also be a zip file of these. It is only read.",
            "A run that was stopped continues where it left off; what did not change is",
            "not graded again.",
            "",
            "Examples:",
            "  course grade submitted",
            "  course grade submitted --out graded --workers 2 --verbose",
            "  course grade submitted --only-student anna --only-exercise relu",
            "  course grade submitted --dry-run",
            "  course grade submitted --seed 7 --shard 2/3 --out part2",
            "",
            "Exit codes: 0 graded; 1 could not grade, the message says why; 2 the command was not understood."
        })
final class GradeCommand implements Callable<Integer> {

    /** The first sentences of the help. */
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
        if (options.slurm.isPresent()) {
            new SlurmRequest(options).require();
            return 0;
        }
        if (options.shard.isPresent()) {
            PartRun.seed(options); // Better told before anything is looked for.
        }
        Path to = options.out.orElseGet(this::besideFolder);
        if (options.shard.isPresent()) {
            ResultFolder.requireOfParts(to, options.folder);
        } else {
            ResultFolder.require(to, options.folder);
            ResultFolder.requireNoPart(to);
        }
        StopNotice.set("Nothing was graded.");
        return options.dryRun
                ? gradeInto(to)
                : FolderLock.in(
                        to,
                        FolderLock.Writer.GRADE,
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
            Assignment assignment = RunInputs.assignment(options.assignmentFile);
            AssignmentSeed.requireForVariants(assignment, AssignmentSeed.known(given(assignment), to));
            SubmissionSearch search = search(assignment, reader);
            RunInputs inputs = RunInputs.read(submitted, assignment, options.rosterFile, overrides(to), search, to);
            tell(inputs.submissions().notes(), say);
            if (inputs.submissions().list().isEmpty() && options.shard.isEmpty()) {
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
            if (options.shard.isPresent()) {
                new PartRun(options, options.shard.get(), to, say).grade(inputs, search, submitted, setup, reader);
                return 0;
            }
            long known = AssignmentSeed.known(given(assignment), to).orElse(0L);
            regrade.requireSameSettings(
                    inputs.submissions().list(), inputs.graders(), store(settings(known, inputs), setup, inputs, to));
            if (!options.dryRun) {
                StopNotice.setUnfinished(GradingSummary.unfinished(to));
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
        Optional<Long> given = given(found.assignment());
        // Without a seed nothing was ever graded, and a dry run draws none.
        long drawn = options.dryRun ? AssignmentSeed.known(given, to).orElse(0L) : AssignmentSeed.of(given, to);
        GradingSettings settings = settings(drawn, found);
        ResultStore store = store(settings, setup, found, to);
        if (options.dryRun) {
            DryRun.tell(found, regrade, store, to, lines -> tell(lines, say), say);
            return;
        }
        ResultSource source = options.grading(setup, settings, reader, say);
        ClassResults results = ClassResults.of(found, regrade, store, to, source, lines -> tell(lines, say));
        String machine = MachineDescription.text(setup.measures());
        new ClassReports(to, submitted, reader, options.reports, machine, lines -> tell(lines, say), say)
                .write(results, store, leftOut);
    }

    private GradingSettings settings(long seed, RunInputs inputs) {
        return options.settings(seed).withVariants(inputs.assignment().variants());
    }

    private ResultStore store(GradingSettings settings, SandboxSetup setup, RunInputs inputs, Path to) {
        return new ResultStore(
                to.resolve("results"), GradingBasis.lines(settings, setup.describe(), inputs.graders(), options.lines));
    }

    private Optional<Long> given(Assignment assignment) {
        return options.seed.or(assignment::seed);
    }

    private void tell(List<String> lines, PrintWriter say) {
        LeftOutFile.tell(lines, options.verbose ? Integer.MAX_VALUE : MarkChanges.MOST, say);
    }

    private SubmissionSearch search(Assignment assignment, ReadingProcess reader) {
        SubmissionSearch whole = RunInputs.search(reader, assignment.leniency().best());
        return options.shard.map(shard -> whole.only(shard::has)).orElse(whole);
    }

    private Path besideFolder() {
        Path whole = options.folder.toAbsolutePath().normalize();
        String part = options.shard
                .map(shard -> "-%d-of-%d".formatted(shard.number(), shard.of()))
                .orElse("");
        return whole.resolveSibling(whole.getFileName().toString().replaceFirst("\\.zip$", "") + "-graded" + part);
    }

    private Optional<Path> overrides(Path to) {
        return options.overridesFile.or(() ->
                Optional.of(to.resolve("overrides.csv")).filter(file -> options.shard.isEmpty() && Files.exists(file)));
    }
}
