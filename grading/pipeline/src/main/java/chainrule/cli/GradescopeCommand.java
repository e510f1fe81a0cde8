package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.assignment.PersonalTerms;
import chainrule.export.GradescopeResults;
import chainrule.files.AtomicFiles;
import chainrule.grader.Grader;
import chainrule.intake.Submissions;
import chainrule.marks.Coursework;
import chainrule.marks.GradingSettings;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.marks.Upload;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.SubmissionGrader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grades the one submission in Gradescope's container; if that fails, there are no results, and Gradescope says so. */
@Command(
        name = "gradescope",
        mixinStandardHelpOptions = true,
        description = "Grades the submission in Gradescope's folders and writes results/results.json there.",
        footer = {
            "",
            "Exit codes: 0 graded; 1 could not grade, the message says why and there are no results;"
                    + " 2 the command was not understood."
        })
final class GradescopeCommand implements Callable<Integer> {

    private static final String STUDENT = "you";

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "/autograder",
            description = "Holds source, submission and results; ${DEFAULT-VALUE} by default.")
    private Path root;

    @Option(
            names = "--read",
            paramLabel = "FILE",
            description = "Only look whether this assignment can be used, before it is uploaded.")
    private Optional<Path> read;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (read.isPresent()) {
            requireNoVariants(RunInputs.assignment(read));
            return 0;
        }
        PrintWriter say = spec.commandLine().getOut();
        Assignment assignment = RunInputs.assignment(Optional.of(root.resolve("source/assignment.json")));
        requireNoVariants(assignment);
        long seed = assignment
                .seed()
                .orElseThrow(() -> new IOException("assignment.json has no seed: every run must use the same inputs."));
        List<Grader> graders = RunInputs.graders(assignment);
        List<SubmissionResult> results = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        GradingSettings settings = GradingSettings.usual(seed);
        try (SandboxSetup setup = SandboxSetup.forOneSubmission();
                NotebookCompiler compiler = new NotebookCompiler(setup, settings);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, settings)) {
            ReadingProcess reader = ReadingProcess.in(compiler, settings);
            say.println("Sandbox: " + setup.describe());
            Submissions found = RunInputs.counted(
                    RunInputs.search(reader, false).ofStudent(root.resolve("submission"), STUDENT), graders);
            notes.addAll(found.notes());
            found.choices().values().forEach(choice -> notes.add(choice.forStudent()));
            if (found.list().isEmpty()) {
                notes.add("No notebook of a lesson with exercises was handed in.");
            }
            grader.lastNotebook(); // Each exercise runs once here.
            for (Map.Entry<String, List<Grader>> lesson :
                    RunInputs.byLesson(graders).entrySet()) {
                Optional<Submission> own = found.list().stream()
                        .filter(s -> s.lesson().equals(lesson.getKey()))
                        .findFirst();
                if (own.isPresent()) {
                    results.add(grader.grade(compiler.compile(own.get(), lesson.getValue(), reader.budget(own.get()))));
                } else if (!assignment.points().isEmpty()) {
                    results.add(SubmissionResult.notHandedIn(STUDENT, lesson.getValue()));
                }
            }
        }
        StudentMarks marks = marks(results, assignment);
        AtomicFiles.write(root.resolve("results/results.json"), GradescopeResults.json(marks, notes));
        say.println(marks.totalPoints().words());
        return 0;
    }

    /** Refuses individual numbers, because nobody has an id here. */
    private static void requireNoVariants(Assignment assignment) throws IOException {
        if (assignment.variants()) {
            throw new IOException(
                    "Individual numbers (\"variants\": true) are drawn from the student's id, which an autograder does not"
                            + " read. Leave \"variants\" out, or grade what Gradescope downloads with course grade.");
        }
    }

    /** Gradescope handles lateness itself. */
    private static StudentMarks marks(List<SubmissionResult> results, Assignment a) {
        Assignment punctual = a.punctual();
        List<StudentMarks> classMarks = StudentMarks.of(results, punctual, Optional.empty(), Map.of());
        return classMarks.isEmpty()
                ? new StudentMarks(
                        STUDENT,
                        List.of(),
                        punctual,
                        Optional.empty(),
                        true,
                        Map.of(),
                        Map.of(),
                        Upload.UNKNOWN,
                        Coursework.NONE,
                        PersonalTerms.usual(Optional.empty()))
                : classMarks.get(0);
    }
}
