package chainrule.cli;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files that somebody may hand in who wants to hold up a run, to fill its memory, or to learn what is none of theirs. */
final class HostileFiles {

    private static final String LESSON = "04-backpropagation.ipynb";
    private static final List<String> EXERCISES = List.of("dense-backward", "relu-backward", "sigmoid-backward");

    /** A kind of file. @param size from 1 to 10, as the generator draws it */
    private record Kind(String name, Writer writer) {}

    private interface Writer {
        void write(Path file, int size) throws IOException;
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("quotes", (file, size) -> cell(file, "'\\".repeat(size * 120_000))),
            new Kind("double-quotes", (file, size) -> cell(file, "\"\\".repeat(size * 120_000))),
            new Kind("comments", (file, size) -> cell(file, "/*".repeat(size * 120_000))),
            new Kind("imports", (file, size) -> cell(file, "import a.b" + " ".repeat(size * 100_000) + "x;")),
            new Kind("words", (file, size) -> cell(file, "a ".repeat(size * 200_000) + "{}")),
            new Kind("many-lines", (file, size) -> cell(file, "class MyDense {" + "\n;".repeat(size * 20_000) + "}")),
            new Kind("many-pieces", (file, size) -> cell(file, "int a;\n".repeat(size * 2_000))),
            new Kind("deep-metadata", HostileFiles::deepMetadata),
            new Kind("many-cells", (file, size) -> json(file, "{}", size * 60_000)),
            new Kind("large", (file, size) -> json(file, "{\"source\": \"" + "x".repeat(6_000_000) + "\"}", size)),
            new Kind("brackets", (file, size) -> text(file, "[".repeat(size * 1_000_000))),
            new Kind(
                    "cut-off",
                    (file, size) -> text(file, "{\"cells\": [{\"source\": [" + "\"a\",".repeat(size * 1000))),
            new Kind("sleeping", (file, size) -> code(file, "Thread.sleep(3_600_000L);")),
            new Kind("endless", (file, size) -> code(file, "while (true) { }")),
            new Kind(
                    "many-threads",
                    (file, size) -> code(file, "while (true) new Thread(() -> { while (true) { } }).start();")),
            new Kind(
                    "heap",
                    (file, size) ->
                            code(file, "var all = new ArrayList<Object>(); while (true) all.add(new long[100_000]);")),
            new Kind("exit", (file, size) -> code(file, "System.exit(%d);".formatted(size))),
            new Kind("secrets", HostileFiles::secrets),
            new Kind("native-memory", HostileFiles::nativeMemory),
            new Kind("large-returns", (file, size) -> returning(file, "new double[%d]".formatted(100 * size))),
            new Kind("many-rows", (file, size) -> returning(file, "new double[%d]".formatted(size % 2))),
            new Kind(
                    "long-names",
                    (file, size) -> code(
                            file,
                            "throw new RuntimeException(\"REPL.$JShell$\".repeat(%d));".formatted(size * 100_000))));

    private HostileFiles() {}

    /** Writes one folder for each student, of kinds in turn and of sizes that the seed draws; gives the students. */
    static List<String> write(Path folder, int number, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> students = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            String student = "hostile-%02d-%s".formatted(i, kind.name());
            Path own = Files.createDirectories(folder.resolve(student));
            kind.writer().write(own.resolve(LESSON), 1 + random.nextInt(10));
            students.add(student);
        }
        return students;
    }

    /** How many kinds there are. */
    static int kinds() {
        return KINDS.size();
    }

    private static void cell(Path file, String source) {
        new NotebookCells().exercise("dense-backward", source).code(source).to(file);
    }

    /** Right answers that do something more, in each exercise. */
    private static void code(Path file, String code) {
        inserted(
                file,
                " try { if (new Object() != null) attack(); } catch (java.io.IOException | InterruptedException"
                        + " | ReflectiveOperationException e) { throw new RuntimeException(e); } ",
                "\nstatic void attack() throws java.io.IOException, InterruptedException,"
                        + " ReflectiveOperationException { if (new Object() != null) {" + code + "} } ");
    }

    /** Two million rows, which are one and the same array here and would be as many in another process. */
    private static void returning(Path file, String row) {
        inserted(
                file,
                " if (new Object() != null) { double[][] a = new double[2_000_000][];"
                        + " java.util.Arrays.fill(a, %s); return a; } ".formatted(row),
                "");
    }

    /** The solutions with code at the beginning of forward, and one more member. */
    private static void inserted(Path file, String code, String member) {
        NotebookCells cells = new NotebookCells();
        for (String exercise : EXERCISES) {
            String solution = NotebookCells.of(exercise, "solution");
            int at = solution.indexOf('{', solution.indexOf(" forward(")) + 1;
            int end = solution.lastIndexOf('}');
            cells.exercise(exercise, solution.substring(0, at) + code + solution.substring(at, end) + member + "}");
        }
        cells.to(file);
    }

    private static void secrets(Path file, int size) {
        code(file, """
                StringBuilder all = new StringBuilder(System.getenv().toString() + System.getProperties());
                for (String p : List.of("1", "self", "2", "3")) {
                    for (String f : List.of("environ", "cmdline", "mountinfo")) {
                        try { all.append(java.nio.file.Files.readString(java.nio.file.Path.of("/proc", p, f))); }
                        catch (java.io.IOException e) { all.append(e); }
                    }
                }
                throw new IllegalStateException(all.toString().replace('\\0', ' '));
                """);
    }

    private static void nativeMemory(Path file, int size) {
        code(file, """
                var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                field.setAccessible(true);
                Object unsafe = field.get(null);
                var allocate = unsafe.getClass().getMethod("allocateMemory", long.class);
                var fill = unsafe.getClass().getMethod("setMemory", long.class, long.class, byte.class);
                while (true) { long at = (Long) allocate.invoke(unsafe, 1L << 24); fill.invoke(unsafe, at, 1L << 24, (byte) 1); }
                """);
    }

    private static void deepMetadata(Path file, int size) throws IOException {
        new NotebookCells()
                .exercise("dense-backward", NotebookCells.of("dense-backward", "solution"))
                .to(file);
        String notebook = Files.readString(file);
        String deep = "[".repeat(180) + "0,".repeat(size * 40_000) + "0" + "]".repeat(180);
        text(file, notebook.replaceFirst("\"metadata\"\\s*:\\s*\\{", "\"metadata\":{\"x\":" + deep + "}, \"y\":{"));
    }

    private static void json(Path file, String cell, int number) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"nbformat\": 4, \"cells\": [".getBytes(StandardCharsets.UTF_8));
            byte[] bytes = (cell + ",").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < number; i++) {
                out.write(bytes);
            }
            out.write((cell + "]}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
