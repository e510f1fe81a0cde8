package chainrule.check;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a student's code prints while it is checked. Only its first lines are kept, so the verdict is not lost among
 * them.
 */
final class PrintedLines {

    private static final int MOST = 10;

    private static final int MOST_BYTES = 2_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private boolean open = true;
    private boolean atLineStart = true;
    private int lines;
    private long more;

    private PrintedLines() {}

    /** The result of a check and, below a label, what the code printed meanwhile. */
    static <T> T during(Supplier<T> check, PrintStream say) {
        PrintStream out = System.out;
        PrintStream errors = System.err;
        PrintedLines printed = new PrintedLines();
        PrintStream stream = new PrintStream(printed.stream(), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            return check.get();
        } finally {
            System.setOut(out);
            System.setErr(errors);
            printed.close().forEach(say::println);
        }
    }

    private OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int character) {
                add(character);
            }
        };
    }

    /** After the check, the output of a thread that is still running goes nowhere. */
    private synchronized void add(int character) {
        if (!open) {
            return;
        }
        if (atLineStart) {
            lines++;
        }
        atLineStart = character == '\n';
        if (lines <= MOST && kept.size() < MOST_BYTES) {
            kept.write(character);
        } else {
            more++;
        }
    }

    private synchronized List<String> close() {
        open = false;
        if (lines == 0) {
            return List.of();
        }
        StringBuilder text = new StringBuilder("Your code printed:");
        kept.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> text.append("\n  ").append(line));
        if (more > 0) {
            text.append("\n  … and %d more characters. A check calls your code many times.".formatted(more));
        }
        return List.of(text.toString());
    }
}
