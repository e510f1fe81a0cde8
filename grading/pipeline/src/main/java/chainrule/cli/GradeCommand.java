package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.export.Exports;
import chainrule.files.AtomicFiles;
import chainrule.grader.Status;
import chainrule.intake.SubmissionFolder;
import chainrule.intake.Submissions;
import chainrule.marks.GradingBasis;
import chainrule.marks.GradingSettings;
import chainrule.marks.GuardedWork;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackComments;
import chainrule.report.Plural;
import chainrule.report.Pseudonyms;
import chainrule.report.ReportFiles;
import chainrule.run.SandboxSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(paramLabel = "FOLDER", description = "The submitted notebooks, or a zip file of them.")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; FOLDER-graded unless told.")
    private Optional<Path> out;

    @Option(
            names = "--assignment",
            paramLabel = "FILE",
            description =
                    "JSON: name, exercises with their points, deadline, late, seed; all that the file leaves out is"
                            + " as without it.")
    private Optional<Path> assignmentFile;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "CSV with a column student and perhaps submitted (2026-03-01T23:59:00+01:00): who handed in"
                    + " nothing has a row too, and who is not in it is named.")
    private Optional<Path> rosterFile;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "For the inputs of the checks; drawn once and kept in DIR/seed.txt.")
    private Optional<Long> seed;

    @Option(
            names = "--workers",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Submissions graded at a time; 1 unless told.")
    private int workers;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description =
                    "Processor time for the code of one exercise; 10 unless told. A right answer takes well under one.")
    private Optional<Integer> seconds;

    @Option(
            names = "--submission-limit",
            paramLabel = "SECONDS",
            description = "Time for everything that is done with one notebook, from reading it to its last exercise; 60"
                    + " unless told. A notebook that needs more loses the exercises that are left, and no other does.")
    private Optional<Integer> submissionSeconds;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description =
                    "CSV with the columns student, exercise, points, reason: marks given by hand, which stay however"
                            + " often you grade; DIR/overrides.csv unless told.")
    private Optional<Path> overridesFile;

    @Option(
            names = "--only-student",
            paramLabel = "ID",
            description = "Grade this student again, and keep all other results even if graders changed;"
                    + " may be given several times.")
    private List<String> onlyStudents = List.of();

    @Option(
            names = "--only-exercise",
            paramLabel = "ID",
            description = "Grade this exercise again, and keep all others; may be given several times.")
    private List<String> onlyExercises = List.of();

    @Option(names = "--dry-run", description = "Say what would be graded and changed, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--pseudonyms",
            description = "Write gradebook, class report and feedback once more under drawn names, in DIR/pseudonymous;"
                    + " the key is DIR/pseudonyms.csv.")
    private boolean pseudonyms;

    @Option(names = "--verbose", description = "A line for each submission.")
    private boolean verbose;

    @Option(
            names = "--allow-unsandboxed",
            description = "Grade even where no sandbox is to be had. Students' code then runs with your rights.")
    private boolean unsandboxed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder) && !Files.isRegularFile(folder)) {
            throw new IOException("%s is neither a folder nor a zip file.".formatted(folder));
        }
        if (workers < 1) {
            throw new IOException("--workers must be at least 1, got %d.".formatted(workers));
        }
        requireSeconds("--time-limit", seconds);
        requireSeconds("--submission-limit", submissionSeconds);
        for (Optional<Path> file : List.of(assignmentFile, rosterFile, overridesFile)) {
            if (file.filter(Files::isDirectory).isPresent()) {
                throw new IOException("%s is a folder, expected a file.".formatted(file.get()));
            }
        }
        Path to = out.orElseGet(this::besideFolder);
        if (to.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
            throw new IOException(
                    "--out %s lies in %s, which is only read; choose a folder outside it.".formatted(to, folder));
        }
        return dryRun
                ? gradeInto(to)
                : FolderLock.in(
                        to,
                        FolderLock.Locking.OF_THE_SYSTEM,
                        spec.commandLine().getOut()::println,
                        () -> gradeInto(to));
    }

    private static void requireSeconds(String option, Optional<Integer> seconds) throws IOException {
        if (seconds.isPresent() && seconds.get() < 1) {
            throw new IOException("%s must be at least 1 second, got %d.".formatted(option, seconds.get()));
        }
    }

    private GradingSettings conditions(long seed) {
        return new GradingSettings(
                seed,
                seconds.map(Duration::ofSeconds).orElse(GradingSettings.USUAL_LIMIT),
                submissionSeconds.map(Duration::ofSeconds).orElse(GradingSettings.USUAL_SUBMISSION_LIMIT));
    }

    private int gradeInto(Path to) throws Exception {
        PrintWriter say = spec.commandLine().getOut();
        try (SubmissionFolder submitted = SubmissionFolder.of(folder, dryRun ? Optional.empty() : Optional.of(to));
                SandboxSetup place = unsandboxed ? SandboxSetup.sandboxedIfPossible() : SandboxSetup.sandboxed();
                ReadingProcess reader = new ReadingProcess(place, conditions(0))) {
            tell(submitted.notes(), say);
            RunInputs inputs =
                    RunInputs.read(submitted.folder(), assignment(), rosterFile, overrides(to), reader::lesson);
            tell(inputs.submissions().notes(), say);
            if (inputs.submissions().list().isEmpty()) {
                throw new IOException(
                        "No notebook of a lesson with exercises is in %s; course grade --help says how it should be laid out."
                                .formatted(folder));
            }
            RegradeRequest regrade = RegradeRequest.of(
                    onlyStudents, onlyExercises, inputs.submissions().list(), inputs.graders());
            if (!place.isSandboxed()) {
                say.println("Sandbox: " + place.describe());
            }
            if (!dryRun) {
                submitted.keep();
            }
            List<String> leftOut = new ArrayList<>(submitted.notes());
            leftOut.addAll(inputs.submissions().notes());
            grade(inputs, regrade, place, reader, to, leftOut, say);
        }
        return 0;
    }

    private void grade(
            RunInputs inputs,
            RegradeRequest regrade,
            SandboxSetup place,
            ReadingProcess reader,
            Path to,
            List<String> leftOut,
            PrintWriter say)
            throws Exception {
        Optional<Long> given = seed.or(inputs.assignment()::seed);
        // Without a seed nothing was ever graded, and a dry run draws none.
        long drawn = dryRun ? Seed.known(given, to).orElse(0L) : Seed.of(given, to);
        GradingSettings conditions = conditions(drawn);
        String gradedWith = GradingBasis.lines(conditions, place.describe(), inputs.graders());
        ResultStore store = new ResultStore(to.resolve("results"), gradedWith);
        List<SubmissionPlan> plans = SubmissionPlan.of(inputs.submissions().list(), inputs.graders(), store, regrade);
        if (dryRun) {
            tell(RosterMismatch.of(inputs, store), say);
            DryRun.tell(plans, inputs, MarkHistory.in(to), store, say);
            return;
        }
        ClassRun run = new ClassRun(place, conditions, workers, store);
        List<SubmissionResult> results =
                run.grade(plans, new ProgressDisplay(say, plans.size(), ProgressDisplay.Form.of(verbose)));
        List<StudentMarks> standings = inputs.standings(results);
        List<String> remarks = new ArrayList<>(RosterMismatch.of(inputs, store));
        remarks.addAll(run.remarks());
        remarks.addAll(write(inputs, standings, reader, to));
        tell(remarks, say);
        leftOut.addAll(remarks);
        LeftOutFile.write(leftOut, to);
        AtomicFiles.write(to.resolve(Submissions.GRADED_WITH), gradedWith);
        run.writeDurations(to.resolve("durations.csv"));
        MarkHistory before = MarkHistory.in(to);
        MarkHistory after = before.with(standings, store);
        after.write(to);
        MarkChanges.tell(after.changesSince(before), say);
        summary(say, results, to);
        if (!leftOut.isEmpty()) {
            say.println("Left out:  " + to.resolve(LeftOutFile.FILE));
        }
    }

    private void tell(List<String> lines, PrintWriter say) {
        LeftOutFile.tell(lines, verbose ? Integer.MAX_VALUE : MarkChanges.MOST, say);
    }

    /** @return what could not be written for somebody */
    private List<String> write(RunInputs inputs, List<StudentMarks> standings, ReadingProcess reader, Path to)
            throws IOException {
        GuardedWork attempts = new GuardedWork();
        new ReportFiles(to, standings, attempts).write();
        Exports.write(to, standings, attempts);
        FeedbackComments feedback = new FeedbackComments(standings, inputs.graders());
        new CommentedCopies(to, feedback, reader, attempts)
                .write(inputs.submissions().list());
        if (pseudonyms) {
            Pseudonyms names = Pseudonyms.of(to.resolve("pseudonyms.csv"), standings);
            new ReportFiles(to.resolve("pseudonymous"), names.of(standings), attempts).write();
        }
        return attempts.remarks();
    }

    private Path besideFolder() {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName().toString().replaceFirst("\\.zip$", "") + "-graded");
    }

    private Assignment assignment() throws IOException {
        return RunInputs.assignment(assignmentFile);
    }

    private Optional<Path> overrides(Path to) {
        return overridesFile.or(() -> Optional.of(to.resolve("overrides.csv")).filter(Files::exists));
    }

    private static void summary(PrintWriter say, List<SubmissionResult> results, Path to) {
        long trouble = results.stream()
                .flatMap(r -> r.exercises().stream())
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_WRITTEN)
                .count();
        long students =
                results.stream().map(SubmissionResult::student).distinct().count();
        say.println(
                "%s of %s graded.".formatted(Plural.of(results.size(), "notebook"), Plural.of(students, "student")));
        if (trouble > 0) {
            say.println("%s without a cell, not compiling or not run to the end: see the gradebook's remarks."
                    .formatted(Plural.of(trouble, "exercise")));
        }
        say.println("Gradebook: " + to.resolve("gradebook.csv"));
        say.println("Class:     " + to.resolve("class.html"));
        say.println("Feedback:  " + to.resolve("feedback"));
        say.println("Exports:   " + to.resolve("exports") + " (%s)".formatted(Exports.programs(", ")));
    }
}
