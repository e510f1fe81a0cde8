package chainrule.cli;

import chainrule.export.CanvasCourse;
import chainrule.export.CanvasMark;
import chainrule.export.CanvasNames;
import chainrule.marks.ClassRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends marks to Canvas; without {@code --send} it only says what it would send. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends the marks of a graded class to Canvas, or says what it would send.",
        footer = {
            "",
            "GRADED is the folder of results that course grade wrote. Marks in its",
            "exports/canvas.csv that differ from those in Canvas are sent. Without --send,",
            "nothing is changed.",
            "",
            "Example:",
            "  course push submitted-graded --canvas https://canvas.example.edu \\",
            "      --course 12 --assignment 34 --token-file token.txt",
            "",
            "Exit codes: 0 done; 1 could not be done, the message says why; 2 the command was not understood."
        })
final class PushCommand implements Callable<Integer> {

    /** The environment variable that may hold the token, as an alternative to a file. */
    static final String VARIABLE = "CANVAS_TOKEN";

    @Parameters(paramLabel = "GRADED", description = "The folder of results.")
    private Path graded;

    @Option(
            names = "--canvas",
            paramLabel = "ADDRESS",
            required = true,
            description = "Canvas' server, such as https://canvas.example.edu.")
    private String canvas;

    @Option(names = "--course", paramLabel = "NUMBER", required = true, description = "As in Canvas' address.")
    private long course;

    @Option(names = "--assignment", paramLabel = "NUMBER", required = true, description = "As in Canvas' address.")
    private long assignment;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The file with the access token, which Canvas makes under Account, Settings. Without it, the"
                    + " environment variable CANVAS_TOKEN is used.")
    private Optional<Path> tokenFile;

    @Option(names = "--send", description = "Change the marks in Canvas.")
    private boolean send;

    @Option(names = "--pause", hidden = true, defaultValue = "1000", description = "Milliseconds between questions.")
    private long pause;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StopNotice.set("Nothing was sent.");
        PrintWriter say = spec.commandLine().getOut();
        CanvasMark.CanvasTable table = CanvasMark.read(graded.resolve("exports").resolve("canvas.csv"));
        CanvasCourse there = new CanvasCourse(server(), course, assignment, token(), Duration.ofMillis(pause));
        CanvasCourse.CanvasAssignment its = there.assignment();
        if (its.possible().compareTo(table.possible()) != 0) {
            throw new IOException(
                    "“%s” has %s points in Canvas and %s in your gradebook; make them equal, or choose another assignment."
                            .formatted(
                                    its.name(),
                                    its.possible().stripTrailingZeros().toPlainString(),
                                    table.possible().toPlainString()));
        }
        if (its.byGroup()) {
            say.println(
                    "“%s” is a group assignment in Canvas: a mark that is sent for one member may reach all of the group."
                            .formatted(its.name()));
        }
        CanvasComparison now = CanvasComparison.of(table.marks(), there.grades(), absent());
        now.lines().forEach(say::println);
        List<CanvasMark> changed = now.differing();
        say.println("%d of %d marks differ from those of “%s” in Canvas."
                .formatted(changed.size(), now.compared(), its.name()));
        if (!send) {
            say.println("Nothing was sent. Add --send to change the marks in Canvas.");
            return 0;
        }
        if (changed.isEmpty()) {
            return 0;
        }
        StopNotice.setUnfinished(
                "Some marks may have been sent to Canvas. Run the command again without --send to see which still differ.");
        there.send(changed);
        StopNotice.set(
                "The marks were sent to Canvas. Run the command again without --send to see whether any still differ.");
        List<CanvasMark> left =
                CanvasComparison.of(changed, there.grades(), Set.of()).differing();
        if (!left.isEmpty()) {
            throw new IOException("Canvas has not taken %d of %d marks, %s for example. Run the command again."
                    .formatted(left.size(), changed.size(), left.get(0).name()));
        }
        say.println("Canvas has all marks.");
        return 0;
    }

    /** The students who handed in nothing, if the folder has more than exports. */
    private Set<String> absent() throws IOException {
        Set<String> absent = new HashSet<>();
        if (Files.exists(graded.resolve(ClassRecord.FILE))) {
            ClassRecord.in(graded).students().forEach((student, facts) -> {
                if (!facts.handedIn()) {
                    CanvasNames.of(student, facts.person()).inAddresses().ifPresent(absent::add);
                }
            });
        }
        return absent;
    }

    private URI server() throws IOException {
        try {
            return new URI(canvas.strip());
        } catch (URISyntaxException e) {
            throw new IOException("%s must be an address that begins with https://.".formatted(canvas), e);
        }
    }

    /** The token never comes from the command line, which everybody on the machine can read. */
    private String token() throws IOException {
        String token = tokenFile.isPresent()
                ? Files.readString(tokenFile.get())
                : Optional.ofNullable(System.getenv(VARIABLE)).orElse("");
        if (!token.strip().matches("[!-~]{1,500}")) {
            throw new IOException(
                    "There is no access token: name a file that holds one with --token-file, or set the variable %s."
                            .formatted(VARIABLE));
        }
        return token.strip();
    }
}
