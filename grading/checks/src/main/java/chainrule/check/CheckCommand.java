package chainrule.check;

import chainrule.cell.CellCompiler;
import chainrule.edit.EditEngine;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.line.LineSearch;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks a notebook file before it is handed in: it reads, compiles and checks the file's text, as grading does. */
public final class CheckCommand {

    static final String USAGE = """
            Usage: course check [--full-marks] NOTEBOOK
            Reads, compiles and runs a notebook's exercises as grading does, and says what it finds.
            It runs the code that is in the file: save the notebook first. Results of cells do not count.
            If a single change in one line makes all checks of an exercise pass, it may name that line.

              --full-marks    fail unless every exercise, bonus exercises too, has full marks

            Example:
              course check work/04-backpropagation.ipynb

            Exit codes: 0 every exercise could be run; 1 an exercise could not be run or lacks the full marks that were
            asked for, or there is no notebook; 2 the command was not understood.""";

    private CheckCommand() {}

    /** Takes the kernel's start-up cell as a file, options, and the notebook. */
    public static void main(String[] arguments) {
        TerminalStream say = new TerminalStream(System.out);
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean fullMarks = words.remove("--full-marks");
        if (words.size() != 2 || words.get(1).startsWith("-")) {
            boolean asked = words.contains("--help") || words.contains("-h");
            say.println(USAGE);
            System.exit(asked ? 0 : 2);
        }
        AtomicReference<String> checking = new AtomicReference<>("");
        Thread early = new Thread(() -> {
            say.println("%sYour code ended the program: does it call System.exit? Nothing after that was checked."
                    .formatted(checking.get().isEmpty() ? "" : checking.get() + "\n"));
            Runtime.getRuntime().halt(1);
        });
        Runtime.getRuntime().addShutdownHook(early);
        int status = run(Path.of(words.get(0)), Path.of(words.get(1)), fullMarks, say, checking::set);
        Runtime.getRuntime().removeShutdownHook(early);
        System.exit(status); // Threads that the student's code left behind do not hold the program.
    }

    static int run(Path startup, Path notebook, boolean fullMarks, TerminalStream say, Consumer<String> checking) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> say.threadEnded(thrown));
        try {
            if (!Files.isRegularFile(notebook)) {
                throw new IOException("%s is not a file.".formatted(notebook));
            }
            Notebook read = Notebook.read(notebook);
            List<ExerciseKey> exercises =
                    Graders.all().stream().map(Grader::key).toList();
            String lesson = Lessons.named(notebook.getFileName().toString(), exercises)
                    .or(() -> Lessons.of(read, exercises))
                    .orElseThrow(
                            () -> new IOException("%s contains no exercise from the lessons.".formatted(notebook)));
            List<Grader> graders = Graders.all().stream()
                    .filter(g -> g.exercise().lesson().equals(lesson))
                    .toList();
            say.println("Checking the %d exercises of %s.\n".formatted(graders.size(), lesson));
            String imports = Files.readString(startup);
            LineSearch lines = new LineSearch(new EditEngine(classPath(), imports), ShownLine.LIMIT);
            NotebookFile file =
                    new NotebookFile(read, new CellCompiler(classPath(), imports), graders, Optional.of(lines));
            int points = 0;
            int bonus = 0;
            boolean all = true;
            List<String> lacking = new ArrayList<>();
            for (Grader grader : graders) {
                checking.accept(grader.exercise().title());
                NotebookFile.CheckedExercise result = PrintedLines.during(() -> file.check(grader), say);
                say.println(result.text());
                say.println();
                if (grader.exercise().bonus()) {
                    bonus += result.points();
                } else {
                    points += result.points();
                }
                all &= result.ran();
                if (fullMarks && result.points() < grader.points()) {
                    lacking.add(
                            "%s (%d of %d points)".formatted(grader.exercise().id(), result.points(), grader.points()));
                }
            }
            int of = graders.stream()
                    .filter(g -> !g.exercise().bonus())
                    .mapToInt(Grader::points)
                    .sum();
            say.println("%d of %d points%s"
                    .formatted(points, of, bonus > 0 ? " and %d bonus points".formatted(bonus) : ""));
            if (!lacking.isEmpty()) {
                say.println("These exercises do not have full marks: %s.".formatted(String.join(", ", lacking)));
            }
            return all && lacking.isEmpty() ? 0 : 1;
        } catch (NotebookException | IOException e) {
            say.println(e.getMessage());
            return 1;
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static List<Path> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }
}
