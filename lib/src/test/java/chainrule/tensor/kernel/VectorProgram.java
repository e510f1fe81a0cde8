package chainrule.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A test's program in a JVM that is started with the Vector API. */
public final class VectorProgram {

    /** Marks what the program says; the JVM prints warnings of its own. */
    private static final String SAID = "said: ";

    private VectorProgram() {}

    /**
     * What a program says.
     *
     * @param bytes the longest vectors that it may use
     */
    public static List<String> lines(int bytes, Class<?> program) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxVectorSize=" + bytes,
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        List<String> said = new ArrayList<>();
        for (String line : printed.split("\\R")) {
            if (line.startsWith(SAID)) {
                said.add(line.substring(SAID.length()));
            }
        }
        return said;
    }

    /** Within the program: says a line. */
    public static void say(String line) {
        byte[] bytes = (SAID + line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** Within the program: lets the vectors take over at once, compiled or not. */
    public static void takeOver() {
        Vectors.takeOver();
    }
}
