package chainrule.golden;

import chainrule.run.NotebookCells;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** A lesson as a student's file, to be changed in a named way. */
final class LessonCopy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;

    private LessonCopy(ObjectNode root) {
        this.root = root;
    }

    /** The lesson's first cell and its exercises with their check lines: reports must not change with the lesson's text. */
    static LessonCopy withStubs() {
        return wholeLesson()
                .remove(c -> !c.path("id").asText().equals("title")
                        && GoldenNotebooks.EXERCISES.stream()
                                .noneMatch(id -> isFor(c, id) || source(c).startsWith("Check.exercise(\"" + id)));
    }

    /** As it is handed out. */
    static LessonCopy wholeLesson() {
        try {
            Path file = Path.of("../../notebooks", GoldenNotebooks.LESSON + ".ipynb");
            return new LessonCopy((ObjectNode) JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the reference solutions. */
    static LessonCopy solved() {
        return withStubs().solve();
    }

    LessonCopy solve() {
        GoldenNotebooks.EXERCISES.forEach(id -> write(id, NotebookCells.of(id, "solution")));
        return this;
    }

    LessonCopy write(String exercise, String code) {
        return cell(exercise, c -> c.put("source", code));
    }

    LessonCopy edit(String exercise, UnaryOperator<String> change) {
        return cell(exercise, c -> c.put("source", change.apply(source(c))));
    }

    LessonCopy cell(String exercise, Consumer<ObjectNode> change) {
        change.accept(find(exercise));
        return this;
    }

    LessonCopy eachCode(Consumer<ObjectNode> change) {
        cells().forEach(c -> {
            if (c.path("cell_type").asText().equals("code")) {
                change.accept((ObjectNode) c);
            }
        });
        return this;
    }

    LessonCopy eachCell(Consumer<ObjectNode> change) {
        cells().forEach(c -> change.accept((ObjectNode) c));
        return this;
    }

    LessonCopy remove(java.util.function.Predicate<JsonNode> unwanted) {
        for (Iterator<JsonNode> each = cells().iterator(); each.hasNext(); ) {
            if (unwanted.test(each.next())) {
                each.remove();
            }
        }
        return this;
    }

    /** A code cell before all others. */
    LessonCopy first(String code) {
        cells().insert(0, newCell(code));
        return this;
    }

    LessonCopy last(ObjectNode cell) {
        cells().add(cell);
        return this;
    }

    LessonCopy reversed() {
        ArrayNode turned = JSON.createArrayNode();
        cells().forEach(c -> turned.insert(0, c));
        root.set("cells", turned);
        return this;
    }

    LessonCopy root(Consumer<ObjectNode> change) {
        change.accept(root);
        return this;
    }

    ObjectNode find(String exercise) {
        return StreamSupport.stream(cells().spliterator(), false)
                .filter(c -> isFor(c, exercise))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static boolean isFor(JsonNode cell, String exercise) {
        return cell.at("/metadata/chainrule/exercise").asText().equals(exercise);
    }

    static String source(JsonNode cell) {
        StringBuilder text = new StringBuilder();
        JsonNode source = cell.path("source");
        if (source.isArray()) {
            source.forEach(line -> text.append(line.asText()));
        }
        return source.isArray() ? text.toString() : source.asText();
    }

    static ObjectNode newCell(String code) {
        ObjectNode cell = JSON.createObjectNode().put("cell_type", "code").put("source", code);
        cell.putNull("execution_count");
        cell.putArray("outputs");
        cell.putObject("metadata");
        return cell;
    }

    private ArrayNode cells() {
        return (ArrayNode) root.get("cells");
    }

    String text() {
        return root.toPrettyString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
