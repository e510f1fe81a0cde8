package chainrule.run;

import chainrule.files.TemporaryFolder;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.run.sandbox.TimeBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A run of a sandboxed program on a lesson as it is handed out, after which an archive of its classes is left. It has the names of
 * a sandbox for everything, as grading has: Java takes an archive only where the class path has the same name.
 */
public final class ArchiveRun {

    private static final String LESSON = "04-backpropagation";
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final GradingSettings SETTINGS = GradingSettings.usual(1);

    private ArchiveRun() {}

    /** Makes the archive of the compiler's process. @return whether it ended by itself, and so wrote the archive */
    public static boolean ofCompiler(SandboxSetup setup, Path archive) throws IOException {
        try (NotebookCompiler compiler = NotebookCompiler.making(setup, SETTINGS, archive)) {
            compile(compiler);
            return compiler.leave(AMPLE);
        }
    }

    /** Makes the archive of the process that runs a student's code. @return whether it ended by itself, and so wrote the archive */
    public static boolean ofStudent(SandboxSetup setup, Path archive) throws IOException {
        try (NotebookCompiler compiler = new NotebookCompiler(setup, SETTINGS);
                StudentProcess process = StudentProcess.making(setup, archive)) {
            process.awaitStart();
            for (CompiledExercise exercise : compile(compiler).exercises()) {
                exercise.cells()
                        .ifPresent(cells -> run(process, exercise, () -> process.load(declared(exercise), cells)));
            }
            process.isAsItStarted();
            return process.leave(AMPLE);
        }
    }

    private static String declared(CompiledExercise exercise) {
        return exercise.grader().exercise().declares();
    }

    private static void run(StudentProcess process, CompiledExercise exercise, Runnable load) {
        try (ExerciseProcess running =
                new ExerciseProcess(process, () -> process, p -> load.run(), new TimeBudget(AMPLE), AMPLE)) {
            GraderRunner.run(exercise.grader(), new RemoteSubject(running), GraderSettings.grading(SETTINGS.seed()));
        }
    }

    private static CompiledNotebook compile(NotebookCompiler compiler) throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder();
                InputStream lesson = ArchiveRun.class.getResourceAsStream("/lessons/%s.ipynb".formatted(LESSON))) {
            Path file = folder.path().resolve(LESSON + ".ipynb");
            Files.copy(lesson, file);
            List<Grader> graders = Graders.all().stream()
                    .filter(grader -> grader.exercise().lesson().equals(LESSON))
                    .toList();
            return compiler.compile(new Submission("nobody", LESSON, file), graders);
        }
    }
}
