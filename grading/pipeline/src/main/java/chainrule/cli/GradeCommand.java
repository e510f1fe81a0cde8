package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.assignment.Roster;
import chainrule.grade.Conditions;
import chainrule.grade.GradersVersion;
import chainrule.grade.Status;
import chainrule.grade.Submission;
import chainrule.grade.SubmissionResult;
import chainrule.grade.SubmissionTimes;
import chainrule.grade.Submissions;
import chainrule.grade.Workplace;
import chainrule.grade.ZipFiles;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.report.AtomicFiles;
import chainrule.report.Outputs;
import chainrule.report.ResultStore;
import chainrule.report.Standing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        description =
                "Grades all notebooks in a folder: gradebook.csv, class.html, and a feedback page for each student.",
        footer = {
            "",
            "FOLDER holds <student>/<lesson>.ipynb, or notebooks with the student's id in the file name,",
            "as Canvas and Moodle download them too (there the id is the student's number), or is a zip file of these.",
            "Submissions are only read. A run that was ended goes on where it was; what did not change is not graded again.",
            "",
            "Examples:",
            "  course grade submitted",
            "  course grade submitted --out graded --workers 2 --verbose",
            "",
            "Exit codes: 0 graded; 1 could not grade, the message says why; 2 the command was not understood."
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The submitted notebooks, or a zip file of them.")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; FOLDER-graded unless told.")
    private Optional<Path> out;

    @Option(
            names = "--assignment",
            paramLabel = "FILE",
            description = "JSON: exercises with their points, deadline, late, seed; all that the file leaves out is"
                    + " as without it.")
    private Optional<Path> assignmentFile;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "CSV with a column student and perhaps submitted (2026-03-01T23:59:00+01:00): who handed in"
                    + " nothing has a row too, and who is not in it is told.")
    private Optional<Path> rosterFile;

    @Option(names = "--seed", description = "For the inputs of the checks; drawn once and kept in DIR/seed.txt.")
    private Optional<Long> seed;

    @Option(names = "--workers", defaultValue = "1", description = "Submissions graded at a time; 1 unless told.")
    private int workers;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description =
                    "Processor time for the code of one exercise; 10 unless told. A right answer takes well under one.")
    private Optional<Integer> seconds;

    @Option(names = "--verbose", description = "A line for each submission.")
    private boolean verbose;

    @Option(
            names = "--allow-unsandboxed",
            description = "Grade even where no sandbox is to be had. Students' code then" + " runs with your rights.")
    private boolean unsandboxed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter say = spec.commandLine().getOut();
        if (!Files.isDirectory(folder) && !Files.isRegularFile(folder)) {
            throw new IOException("%s is neither a folder nor a zip file.".formatted(folder));
        }
        if (workers < 1) {
            throw new IOException("--workers must be at least 1, got %d.".formatted(workers));
        }
        Assignment assignment = assignment();
        Optional<Roster> roster =
                rosterFile.isPresent() ? Optional.of(Roster.read(rosterFile.get())) : Optional.empty();
        List<Grader> graders = Graders.all().stream()
                .filter(g -> assignment.has(g.exercise().id()))
                .toList();
        Path to = out.orElseGet(() -> {
            Path whole = folder.toAbsolutePath().normalize();
            return whole.resolveSibling(whole.getFileName().toString().replaceFirst("\\.zip$", "") + "-graded");
        });
        Files.createDirectories(to);
        Path submitted = Files.isDirectory(folder) ? folder : unpacked(to, say);
        Submissions submissions = Submissions.in(submitted, graders);
        submissions.notes().forEach(say::println);
        if (submissions.list().isEmpty()) {
            throw new IOException("No notebook of a lesson with exercises is in %s.".formatted(folder));
        }
        long drawn = Seed.of(seed.or(assignment::seed), to);
        try (Workplace place = unsandboxed ? Workplace.sandboxedIfPossible() : Workplace.sandboxed()) {
            if (!place.isSandboxed()) {
                say.println("Sandbox: " + place.describe());
            }
            Conditions conditions =
                    new Conditions(drawn, seconds.map(Duration::ofSeconds).orElse(Conditions.USUAL_LIMIT));
            String gradedWith = gradedWith(conditions, place, graders);
            ClassRun run = new ClassRun(place, conditions, workers, new ResultStore(to.resolve("results"), gradedWith));
            List<SubmissionResult> results = run.grade(
                    submissions.list(),
                    graders,
                    new Progress(say, submissions.list().size(), verbose));
            List<Standing> standings = Standing.of(results, assignment, roster, SubmissionTimes.of(submissions.list()));
            standings.stream().filter(s -> !s.known()).forEach(s -> say.println(s.student() + ": not in the roster"));
            Outputs.write(to, standings);
            AtomicFiles.write(to.resolve("graded-with.txt"), gradedWith);
            run.writeDurations(to.resolve("durations.csv"));
            summary(say, submissions.list(), results, to);
        }
        return 0;
    }

    private Path unpacked(Path to, PrintWriter say) throws IOException {
        Path target = to.resolve("unpacked");
        ZipFiles.unpack(folder, target).forEach(say::println);
        return target;
    }

    private Assignment assignment() throws IOException {
        return assignmentFile.isEmpty()
                ? Assignment.EVERYTHING
                : Assignment.read(
                        assignmentFile.get(),
                        Graders.all().stream().map(g -> g.exercise().id()).collect(Collectors.toSet()));
    }

    /** All that marks depend on beside the notebooks: a result holds as long as this is the same. */
    private static String gradedWith(Conditions conditions, Workplace place, List<Grader> graders) {
        return "graders %s\nseed %d\ntime limit %d s\nsandbox %s\nexercises %s\n"
                .formatted(
                        GradersVersion.current(),
                        conditions.seed(),
                        conditions.limit().toSeconds(),
                        place.describe(),
                        graders.stream().map(g -> g.exercise().id()).collect(Collectors.joining(" ")));
    }

    private static void summary(PrintWriter say, List<Submission> submitted, List<SubmissionResult> results, Path to) {
        long trouble = results.stream()
                .flatMap(r -> r.exercises().stream())
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_WRITTEN)
                .count();
        say.println("%d notebooks in, %d graded; %d exercises could not be run to the end."
                .formatted(submitted.size(), results.size(), trouble));
        say.println("Gradebook: " + to.resolve("gradebook.csv"));
        say.println("Class:     " + to.resolve("class.html"));
        say.println("Feedback:  " + to.resolve("feedback"));
    }
}
