package chainrule.cli;

import chainrule.run.sandbox.SandboxMissingException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point: {@code grade}, {@code merge}, {@code export}, {@code push}, {@code forget} and, within Gradescope's container, {@code gradescope}. */
@Command(name = "course", description = "Grades submitted notebooks.")
public final class Main {

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            GradeCommand.class,
            MergeCommand.class,
            ExportCommand.class,
            PushCommand.class,
            ForgetCommand.class,
            CompareCellsCommand.class,
            ClassArchiveCommand.class,
            GradescopeCommand.class,
            CommandLine.HelpCommand.class);

    private Main() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] arguments) {
        StopNotice.watch();
        int code = run(arguments);
        StopNotice.over();
        System.exit(code);
    }

    /** Returns 0 if the command succeeded, 1 if it failed, and 2 if it was not understood. */
    static int run(String... arguments) {
        Locale.setDefault(Locale.ROOT); // Some languages have digits of their own; results are the same everywhere.
        PrintWriter err = new TerminalWriter(System.err);
        StopNotice.begin();
        try {
            return execute(err, arguments);
        } catch (OutOfMemoryError e) {
            err.println(
                    "The grading program needs more memory than the %d MB that it may use. Everything that was graded before"
                                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                            + " is kept: run the command again, with fewer --workers if you gave any, or where parts are merged"
                            + " with more memory in the variable COURSE_MERGE_HEAP, such as 12g.");
            return 1;
        }
    }

    private static int execute(PrintWriter err, String... arguments) {
        CommandLine course = withCommands(arguments);
        return course.setOut(new TerminalWriter(System.out))
                .setErr(err)
                .setParameterExceptionHandler((e, words) -> {
                    err.println(e.getMessage());
                    err.println("“%s --help” explains the command."
                            .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (StopNotice.isDue()) {
                        return 1; // Its processes and temporary files are being taken away.
                    }
                    says(e).lines().forEach(err::println);
                    StopNotice.afterAnError().ifPresent(err::println);
                    if (isFault(e)) {
                        err.println("This is a fault in the program itself. Please report it with the lines below.");
                        e.printStackTrace(err);
                    }
                    return 1;
                })
                .execute(arguments);
    }

    /** With the command that is called alone, because reading the options of all takes as long as starting Java. */
    private static CommandLine withCommands(String... arguments) {
        CommandLine course = new CommandLine(new Main());
        List<Class<?>> called =
                COMMANDS.stream().filter(type -> isCalled(type, arguments)).toList();
        (called.isEmpty() ? COMMANDS : called).forEach(course::addSubcommand);
        Optional.ofNullable(course.getSubcommands().get("grade"))
                .ifPresent(grade -> grade.getCommandSpec().usageMessage().description(GradeCommand.description()));
        return course;
    }

    private static boolean isCalled(Class<?> type, String... arguments) {
        return type != CommandLine.HelpCommand.class // which tells of all others
                && arguments.length > 0
                && type.getAnnotation(Command.class).name().equals(arguments[0]);
    }

    /** Whether an error is a fault of this program, which no input should cause. */
    static boolean isFault(Exception e) {
        return e instanceof RuntimeException
                && !(e instanceof UncheckedIOException)
                && !(e instanceof SandboxMissingException);
    }

    /** Java's own messages about file errors are often only a name. */
    static String says(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file or folder.";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": you are not allowed to read or write it.";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
