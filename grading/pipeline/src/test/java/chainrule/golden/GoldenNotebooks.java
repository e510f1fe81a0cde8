package chainrule.golden;

import chainrule.run.NotebookCells;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What students hand in: the lesson, changed in one named way each. */
final class GoldenNotebooks {

    static final String LESSON = "04-backpropagation";
    static final List<String> EXERCISES = List.of("dense-backward", "mse-gradient", "relu-backward");

    /** Handed in after the deadline. */
    static final String LATE = "late";

    private static final Map<String, byte[]> ALL = new LinkedHashMap<>();

    private GoldenNotebooks() {}

    private static void add(String name, LessonCopy lesson) {
        ALL.put(name, lesson.bytes());
    }

    private static LessonCopy solved() {
        return LessonCopy.solved();
    }

    /** Bytes of each notebook by name, which is the student's id too. */
    static Map<String, byte[]> all() {
        if (ALL.isEmpty()) {
            work();
            cells();
            surroundings();
            files();
        }
        return ALL;
    }

    private static void work() {
        add("perfect", solved());
        add("perfect-whole-lesson", LessonCopy.wholeLesson().solve());
        add("stubs-only", LessonCopy.withStubs());
        add("half-done", LessonCopy.withStubs().write("relu-backward", NotebookCells.of("relu-backward", "solution")));
        add(
                "known-mistake",
                solved().write("dense-backward", NotebookCells.of("dense-backward", "mutants/db-averaged")));
        add("does-not-compile", solved().edit("dense-backward", s -> s.replaceFirst(";", "")));
        add("unfinished-brace", solved().edit("relu-backward", s -> s.substring(0, s.lastIndexOf('}'))));
        add(LATE, solved());
    }

    private static void cells() {
        add("deleted-cell", solved().remove(c -> LessonCopy.isFor(c, "dense-backward")));
        ObjectNode wrong = solved().write("dense-backward", NotebookCells.of("dense-backward", "mutants/db-averaged"))
                .find("dense-backward");
        add("duplicated-cell-last-one-wrong", solved().last(wrong));
        add(
                "duplicated-cell-last-one-right",
                solved().write("dense-backward", "class MyDense {}").last(solved().find("dense-backward")));
        add("renamed-class", solved().edit("dense-backward", s -> s.replace("MyDense", "Affine")));
        add(
                "renamed-class-without-metadata",
                solved().edit("dense-backward", s -> s.replace("MyDense", "Affine"))
                        .cell("dense-backward", c -> c.putObject("metadata")));
        add("no-metadata", solved().eachCell(c -> c.putObject("metadata")));
        add("exercise-in-markdown-cell", solved().cell("dense-backward", c -> c.put("cell_type", "markdown")));
        add("emptied-cell", solved().write("dense-backward", "  \n"));
        add(
                "solution-in-another-cell",
                solved().write("dense-backward", "// see the cell at the end")
                        .last(LessonCopy.newCell(NotebookCells.of("dense-backward", "solution"))));
        add("cells-in-reverse", solved().reversed());
        add("no-cells", solved().remove(c -> true));
    }

    private static void surroundings() {
        add("syntax-error-in-another-cell", solved().first("int oops( {"));
        add("type-error-in-another-cell", solved().first("int map() { return \"\"; }"));
        add("side-effects-in-another-cell", solved().first("System.exit(3); while (true) {}"));
        add(
                "same-helper-in-two-exercises",
                solved().edit("dense-backward", s -> s + "\ndouble helper(double v) { return v; }")
                        .edit("relu-backward", s -> s + "\ndouble helper(double v) { return -v; }"));
        add(
                "uses-a-helper-of-another-cell",
                solved().edit("relu-backward", s -> s.replaceFirst("\\{", "{ double one = unit(); "))
                        .first("double unit() { return 1; }"));
        add("statement-in-the-exercise", solved().edit("relu-backward", s -> s + "\nSystem.out.println(1 / 0);"));
        add("check-lines-deleted", solved().remove(c -> LessonCopy.source(c).startsWith("Check.exercise")));
        add(
                "huge-outputs",
                solved().eachCode(c -> c.putArray("outputs")
                        .addObject()
                        .put("output_type", "stream")
                        .put("name", "stdout")
                        .put("text", "many numbers ".repeat(20_000))));
        add(
                "outputs-that-claim-points",
                LessonCopy.withStubs()
                        .eachCode(c -> c.putArray("outputs")
                                .addObject()
                                .put("output_type", "stream")
                                .put("name", "stdout")
                                .put("text", "6 of 6 points")));
    }

    private static void files() {
        add(
                "wrong-kernel",
                solved().root(r -> r.withObject("/metadata/kernelspec").put("name", "python3")));
        add("format-4.0", solved().root(r -> r.put("nbformat_minor", 0)).eachCell(c -> c.remove("id")));
        add("format-3", solved().root(r -> r.put("nbformat", 3).remove("cells")));
        add("no-notebook-metadata", solved().root(r -> r.remove("metadata")));
        String text = solved().text();
        ALL.put("empty-file", new byte[0]);
        ALL.put("not-json", "class MyDense implements Layer {}".getBytes(StandardCharsets.UTF_8));
        ALL.put("truncated", Arrays.copyOf(solved().bytes(), 60));
        ALL.put("utf-16", text.getBytes(StandardCharsets.UTF_16));
        ALL.put("latin-1", text.getBytes(StandardCharsets.ISO_8859_1));
        ALL.put("byte-order-mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        ALL.put(
                "windows-line-ends",
                solved().eachCode(c -> c.put("source", LessonCopy.source(c).replace("\n", "\r\n")))
                        .text()
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
