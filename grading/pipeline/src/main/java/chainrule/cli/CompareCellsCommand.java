package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.files.AtomicFiles;
import chainrule.files.JsonFiles;
import chainrule.files.TemporaryFolder;
import chainrule.grader.Grader;
import chainrule.intake.SubmissionFolder;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.run.CellComparison;
import chainrule.run.SandboxSetup;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.FoundCell;
import chainrule.run.compiler.ReadableClassPath;
import chainrule.run.compiler.RemoteNotebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The part of {@code course similar} that reads notebooks, and runs the program that compares their cells. */
@Command(name = "compare-cells", hidden = true, description = "Compares the cells of a class; course similar uses it.")
final class CompareCellsCommand implements Callable<Integer> {

    private static final int LONGEST = 50_000;
    private static final int MOST_BAD_CELLS = 20;

    @Parameters(paramLabel = "FOLDER")
    private Path folder;

    @Option(names = "--program", required = true, description = "Jars and folders of what compares cells.")
    private Path program;

    @Option(names = "--base", required = true, description = "What everybody was given, a folder for each exercise.")
    private Path base;

    @Option(names = "--out", required = true, description = "The file to be written.")
    private Path out;

    @Option(names = "--time-limit", description = "Seconds for the cells of one exercise.", defaultValue = "300")
    private int seconds;

    @Spec
    private CommandSpec spec;

    /**
     * One student's cell.
     *
     * @param key its name for the other program
     */
    record CellText(String key, String student, String source) {}

    /**
     * The cells of one exercise.
     *
     * @param uncompared the keys of cells that the other program cannot take, with the reason
     * @param ended why there is no result, or empty
     */
    record ComparedExercise(
            String exercise,
            String title,
            List<CellText> cells,
            Map<String, String> uncompared,
            String output,
            String ended) {}

    /**
     * The comparison of all exercises.
     *
     * @param notes what was left out
     */
    record ComparedClass(List<ComparedExercise> exercises, List<String> notes) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter say = spec.commandLine().getOut();
        GradingSettings settings = new GradingSettings(0, Duration.ofSeconds(10), Duration.ofSeconds(60));
        try (SubmissionFolder submitted = SubmissionFolder.of(folder, Optional.empty());
                SandboxSetup setup = SandboxSetup.sandboxed();
                TemporaryFolder temporary = new TemporaryFolder();
                ReadingProcess reader = new ReadingProcess(setup, settings, false)) {
            Files.setPosixFilePermissions(temporary.path(), PosixFilePermissions.fromString("rwx--x--x"));
            RunInputs inputs = RunInputs.read(
                    submitted,
                    Assignment.EVERYTHING,
                    Optional.empty(),
                    Optional.empty(),
                    RunInputs.search(reader, false),
                    out.toAbsolutePath().getParent());
            List<String> notes = new ArrayList<>(submitted.notes());
            notes.addAll(inputs.submissions().notes());
            Map<String, List<CellText>> cells = cells(inputs, reader, notes);
            List<Path> programs = programs(temporary.path());
            List<ComparedExercise> compared = new ArrayList<>();
            for (Grader grader : inputs.graders()) {
                List<CellText> own = cells.getOrDefault(grader.exercise().id(), List.of());
                if (own.size() > 1) {
                    say.println(
                            "%s: comparing %d cells".formatted(grader.exercise().id(), own.size()));
                    compared.add(compare(grader, own, setup, programs, temporary.path()));
                }
            }
            AtomicFiles.write(out, JsonFiles.text(new ComparedClass(compared, notes)));
        }
        return 0;
    }

    /** By exercise, the cells that differ from the lesson's. */
    private static Map<String, List<CellText>> cells(RunInputs inputs, ReadingProcess reader, List<String> notes)
            throws IOException {
        Map<String, List<Grader>> lessons = RunInputs.byLesson(inputs.graders());
        Map<String, List<CellText>> cells = new LinkedHashMap<>();
        for (Submission submission : inputs.submissions().list()) {
            try {
                RemoteNotebook notebook = reader.open(submission.file());
                var keys = lessons.get(submission.lesson()).stream()
                        .map(Grader::key)
                        .toList();
                for (FoundCell found : notebook.find(keys)) {
                    String id = found.exercise();
                    String source = notebook.source(id);
                    boolean own = notebook.hasWork(
                            keys.stream().filter(k -> k.id().equals(id)).toList());
                    List<CellText> same = cells.computeIfAbsent(id, i -> new ArrayList<>());
                    if (own && source.length() <= LONGEST) {
                        same.add(new CellText("s%05d".formatted(same.size()), submission.student(), source));
                    }
                }
            } catch (CompilerEndedException e) {
                notes.add("%s's %s: %s".formatted(submission.student(), submission.lesson(), e.getMessage()));
            }
        }
        return cells;
    }

    private List<Path> programs(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(program)) {
            String classPath = String.join(
                    System.getProperty("path.separator"),
                    files.sorted().map(Path::toString).toList());
            return ReadableClassPath.of(classPath, Files.createDirectories(temporary.resolve("program")));
        }
    }

    /** Compares again without the cell that ended the comparison, as long as there are few such cells. */
    private ComparedExercise compare(
            Grader grader, List<CellText> cells, SandboxSetup setup, List<Path> programs, Path temporary)
            throws IOException {
        String id = grader.exercise().id();
        CellFolder written = new CellFolder(temporary.resolve(id));
        for (CellText cell : cells) {
            written.put(cell.key(), cell.source());
        }
        written.putBase(base.resolve(id));
        Map<String, String> uncompared = new LinkedHashMap<>();
        CellComparison said = CellComparison.of(setup, programs, written.path(), Duration.ofSeconds(seconds));
        while (!said.ended().isEmpty() && uncompared.size() < MOST_BAD_CELLS) {
            Optional<String> last = lastRead(said.output(), cells);
            if (last.isEmpty() || uncompared.containsKey(last.get())) {
                break;
            }
            uncompared.put(last.get(), said.ended());
            written.remove(last.get());
            said = CellComparison.of(setup, programs, written.path(), Duration.ofSeconds(seconds));
        }
        return new ComparedExercise(
                id,
                grader.exercise().title(),
                cells,
                uncompared,
                said.ended().isEmpty() ? said.output() : "",
                said.ended());
    }

    private static Optional<String> lastRead(String output, List<CellText> cells) {
        String last = output.lines().filter(line -> line.startsWith("reading ")).reduce("", (before, line) -> line);
        return cells.stream()
                .map(CellText::key)
                .filter(key -> last.equals("reading " + key))
                .findFirst();
    }
}
