package chainrule.data;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a piece of code prints, with the warnings before it forgotten. */
public final class PrintedLines {

    private PrintedLines() {}

    public static synchronized List<String> of(Runnable code) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        Warnings.forget();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setOut(before);
            Warnings.forget();
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
