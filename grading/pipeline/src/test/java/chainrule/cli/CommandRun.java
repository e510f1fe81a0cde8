package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A command that has run in this process.
 *
 * @param code its exit code
 * @param said what it wrote, to both streams
 */
record CommandRun(int code, String said) {

    static CommandRun of(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int code = Main.run(words);
            return new CommandRun(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    static CommandRun forget(String... arguments) {
        return of(Stream.concat(Stream.of("forget"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** What a command wrote that must have ended with this exit code. */
    static String said(int code, String... words) {
        CommandRun run = of(words);
        assertEquals(code, run.code, run.said);
        return run.said;
    }
}
