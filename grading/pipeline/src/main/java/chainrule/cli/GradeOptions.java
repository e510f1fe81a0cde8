package chainrule.cli;

import chainrule.marks.GradingSettings;
import chainrule.run.EditSource;
import chainrule.run.SandboxSetup;
import chainrule.shard.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code course grade}. */
final class GradeOptions {

    @Parameters(paramLabel = "FOLDER", description = "The submitted notebooks, or a zip file of them.")
    Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; FOLDER-graded by default.")
    Optional<Path> out;

    @Option(
            names = "--assignment",
            paramLabel = "FILE",
            description = "JSON: name, exercises with their points, bonus, deadline, late work, extensions, seed,"
                    + " variants (true: each student's code gets numbers of its own). All of these are optional.")
    Optional<Path> assignmentFile;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description =
                    "CSV with a column student and perhaps submitted (2026-03-01T23:59:00+01:00), or the gradebook that"
                            + " Canvas exports. Students who handed in nothing have a row too, and students who are not in the file are named.")
    Optional<Path> rosterFile;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "For the inputs of the checks; chosen once at random and kept in DIR/seed.txt.")
    Optional<Long> seed;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description =
                    "Grade only part I of N, for course merge. The students' ids alone decide who is in which part. All"
                            + " parts need the same seed: the assignment's, or --seed.")
    Optional<Shard> shard;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Seal the part with the bytes of this file. course merge with the same key then accepts nothing"
                            + " that somebody without the key has changed.")
    Optional<Path> keyFile;

    @Option(
            names = "--slurm",
            paramLabel = "N",
            description =
                    "Grade in N parts as jobs of Slurm, and merge them. All machines of the cluster must reach FOLDER"
                            + " and DIR. sbatch takes partition, account and time limit from its variables, such as"
                            + " SBATCH_PARTITION. With --dry-run, show the jobs and submit nothing.")
    Optional<Integer> slurm;

    @Option(
            names = "--only-check",
            hidden = true,
            description = "With --slurm: say what is wrong, before jobs are submitted.")
    boolean onlyCheck;

    @Option(
            names = "--workers",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Submissions graded at a time; 1 by default.")
    int workers;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description =
                    "Time for the code of one exercise, without waiting for a busy machine; 10 by default. A right"
                            + " answer takes well under one.")
    Optional<Integer> seconds;

    @Option(
            names = "--submission-limit",
            paramLabel = "SECONDS",
            description =
                    "Time for everything that is done with one notebook, from reading it to its last exercise; 60"
                            + " by default. If a notebook needs more time, it loses the exercises that are left, and no other notebook loses any.")
    Optional<Integer> submissionSeconds;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description =
                    "CSV with the columns student, exercise, points, reason, and perhaps extra, check, author, time:"
                            + " marks given by hand, which stay however often you grade; DIR/overrides.csv by default.")
    Optional<Path> overridesFile;

    @Option(
            names = "--only-student",
            paramLabel = "ID",
            description = "Grade this student again, and keep all other results even if graders changed;"
                    + " may be given several times.")
    List<String> onlyStudents = List.of();

    @Option(
            names = "--only-exercise",
            paramLabel = "ID",
            description = "Grade this exercise again, and keep all others; may be given several times.")
    List<String> onlyExercises = List.of();

    @Option(names = "--dry-run", description = "Say what would be graded and changed, and write nothing.")
    boolean dryRun;

    @Mixin
    ReportOptions reports;

    @Option(
            names = "--lines",
            description = "Also say in the feedback in which line a single change makes all checks of an exercise pass,"
                    + " if there is such a line. It changes no points, and takes about 0.3 s of processor time for"
                    + " each exercise that failed a check.")
    boolean lines;

    @Option(names = "--verbose", description = "Print a line for each submission.")
    boolean verbose;

    @Option(
            names = "--allow-unsandboxed",
            description = "Grade even if there is no sandbox. Students' code then runs with your rights.")
    boolean unsandboxed;

    /** Reads a text such as {@code 2/3}. */
    static final class ShardConverter implements ITypeConverter<Shard> {

        @Override
        public Shard convert(String text) {
            return Shard.read(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "“%s” is not a part of a class; write 2/3 for the second of three.".formatted(text)));
        }
    }

    /** Refuses options that contradict each other. */
    void require() throws IOException {
        if (!Files.isDirectory(folder) && !Files.isRegularFile(folder)) {
            throw new IOException("%s is neither a folder nor a zip file.".formatted(folder));
        }
        if (workers < 1) {
            throw new IOException("--workers must be at least 1, got %d.".formatted(workers));
        }
        requireSeconds("--time-limit", seconds);
        requireSeconds("--submission-limit", submissionSeconds);
        requireLimits(settings(0));
        reports.require();
        requireOfPart();
        if (slurm.isPresent() && !onlyCheck) {
            throw new IOException("--slurm is for ./environment/course grade, which submits the jobs.");
        }
        for (Optional<Path> file : List.of(assignmentFile, rosterFile, overridesFile)) {
            if (file.filter(Files::isDirectory).isPresent()) {
                throw new IOException("%s is a folder, expected a file.".formatted(file.get()));
            }
        }
    }

    /** A part has no reports; to grade a student again, use the merged folder. */
    private void requireOfPart() throws IOException {
        if (shard.isEmpty() || slurm.isPresent()) {
            if (keyFile.isPresent() && slurm.isEmpty()) {
                throw new IOException("--key seals parts of a class, so it needs --shard or --slurm.");
            }
            return;
        }
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--overrides", overridesFile.isPresent());
        given.put("--pseudonyms", reports.pseudonyms);
        given.put("--earlier", reports.earlier.isPresent());
        for (Map.Entry<String, Boolean> option : given.entrySet()) {
            if (option.getValue()) {
                throw new IOException(
                        "A part of a class has no reports: give %s to course merge.".formatted(option.getKey()));
            }
        }
        if (dryRun || !onlyStudents.isEmpty() || !onlyExercises.isEmpty()) {
            throw new IOException(
                    "--shard cannot be combined with --dry-run, --only-student or --only-exercise. Merge the"
                            + " parts first, and then give these options to course grade for the whole class, with the merged folder as --out.");
        }
    }

    private static void requireSeconds(String option, Optional<Integer> seconds) throws IOException {
        if (seconds.isPresent() && seconds.get() < 1) {
            throw new IOException("%s must be at least 1 second, got %d.".formatted(option, seconds.get()));
        }
    }

    /** An exercise that may take longer than its whole notebook would never get the time that it is promised. */
    private static void requireLimits(GradingSettings settings) throws IOException {
        long exercise = settings.limit().toSeconds();
        long notebook = settings.submissionLimit().toSeconds();
        if (notebook < exercise) {
            throw new IOException(("One exercise may take %d seconds (--time-limit), but a whole notebook only %d"
                            + " (--submission-limit): give a --submission-limit of at least %d, or a --time-limit of at"
                            + " most %d.")
                    .formatted(exercise, notebook, exercise, notebook));
        }
    }

    /** The seed and the limits. */
    GradingSettings settings(long seed) {
        return new GradingSettings(
                seed,
                seconds.map(Duration::ofSeconds).orElse(GradingSettings.USUAL_LIMIT),
                submissionSeconds.map(Duration::ofSeconds).orElse(GradingSettings.USUAL_SUBMISSION_LIMIT));
    }

    /** An instructor who asks for students or exercises wants to see them run again, and a part of a class holds only what is merged. */
    private boolean remembers() {
        return onlyStudents.isEmpty() && onlyExercises.isEmpty() && shard.isEmpty();
    }

    /** Grades notebooks with these options. */
    GradedResults grading(SandboxSetup setup, GradingSettings settings, ReadingProcess reader, PrintWriter say) {
        return new GradedResults(
                setup,
                settings,
                reader,
                lines ? reader::edits : EditSource.NONE,
                workers,
                ProgressDisplay.Form.of(verbose),
                say,
                remembers());
    }
}
