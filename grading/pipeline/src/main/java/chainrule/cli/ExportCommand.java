package chainrule.cli;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.nbgrader.SourceNotebook;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the lessons for another grading program. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the lessons with solutions and tests as a course folder of nbgrader.",
        footer = {
            "",
            "Each lesson is an assignment: source/<lesson>/<lesson>.ipynb. A folder that already exists is not overwritten.",
            "",
            "Example:",
            "  course export nbgrader --to my-course",
            "  cd my-course && nbgrader generate_assignment 04-backpropagation",
            "",
            "Exit codes: 0 written; 1 could not be written, the message says why; 2 the command was not understood."
        })
final class ExportCommand implements Callable<Integer> {

    /** The programs for which a course folder can be written. */
    enum Format {
        nbgrader
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "nbgrader", description = "The program to write for.")
    private Format format;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = "nbgrader",
            description = "Where to write; nbgrader/ by default.")
    private Path to;

    @Option(names = "--lessons", paramLabel = "DIR", defaultValue = "notebooks", description = "Where the lessons are.")
    private Path lessons;

    @Option(
            names = "--solutions",
            paramLabel = "DIR",
            defaultValue = "grading/checks/src/test/exercises",
            description = "Where the solutions are.")
    private Path solutions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter say = spec.commandLine().getOut();
        Path source = to.resolve("source");
        if (Files.exists(source)) {
            throw new IOException("%s already exists; name another folder with --to.".formatted(source));
        }
        for (Map.Entry<String, List<Grader>> each :
                RunInputs.byLesson(Graders.all()).entrySet()) {
            String lesson = each.getKey();
            ObjectNode notebook = (ObjectNode)
                    JSON.readTree(lessons.resolve(lesson + ".ipynb").toFile());
            List<String> exercises = SourceNotebook.complete(notebook, each.getValue(), this::solution);
            StopNotice.setUnfinished("%s is incomplete. Delete it before you run the command again.".formatted(source));
            Path folder = Files.createDirectories(source.resolve(lesson));
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(lesson + ".ipynb").toFile(), notebook);
            copyData(folder);
            say.println("%s: %s".formatted(folder, String.join(", ", exercises)));
        }
        Files.writeString(to.resolve("nbgrader_config.py"), configuration());
        return 0;
    }

    private String solution(String exercise) {
        try (Stream<Path> folders = Files.walk(solutions, 2)) {
            Path folder = folders.filter(f -> f.endsWith(exercise))
                    .findFirst()
                    .orElseThrow(() -> new IOException("%s has no solution of %s".formatted(solutions, exercise)));
            return Files.readString(folder.resolve("solution.jsh"));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The lessons read their data from the folder beside them. */
    private void copyData(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Stream<Path> files = Files.list(lessons.resolve("data"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.copy(file, data.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String configuration() throws IOException {
        try (var in = ExportCommand.class.getResourceAsStream("nbgrader_config.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
