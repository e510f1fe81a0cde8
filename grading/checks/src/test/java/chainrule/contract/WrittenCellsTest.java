package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.notebook.WrittenCells;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise of every lesson, as it was handed out and changed. */
class WrittenCellsTest {

    private static final Path LESSONS = Path.of("../../notebooks");

    private static List<ExerciseKey> exercises() {
        return Graders.all().stream().map(Grader::key).toList();
    }

    /** @param change of the cell's text; one that gives null removes the cell */
    private static boolean hasWork(ExerciseKey exercise, UnaryOperator<String> change)
            throws IOException, NotebookException {
        Path lesson = LESSONS.resolve(exercise.lesson() + ".ipynb");
        JsonNode root = new ObjectMapper().readTree(lesson.toFile());
        for (JsonNode cell : root.path("cells")) {
            if (cell.at("/metadata/chainrule/exercise").asText().equals(exercise.id())) {
                StringBuilder source = new StringBuilder();
                cell.path("source").forEach(line -> source.append(line.asText()));
                ((ObjectNode) cell).put("source", change.apply(source.toString()));
            }
        }
        Notebook changed = Notebook.parse(root.toString().getBytes(StandardCharsets.UTF_8));
        return WrittenCells.has(changed, Notebook.read(lesson), exercise);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aCellThatWasHandedOutHasNoWorkInIt(ExerciseKey exercise) throws Exception {
        assertEquals(false, hasWork(exercise, s -> s));
        assertEquals(false, hasWork(exercise, s -> ""), "emptied");
        assertEquals(false, hasWork(exercise, s -> s.replace("\n", "\r\n  ") + "\n// what now?\n"), "commented");
        assertEquals(false, hasWork(exercise, s -> s.replace("not written yet", "later")), "other words");
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aCellWithOtherCodeHasWorkInIt(ExerciseKey exercise) throws Exception {
        assertEquals(
                true, hasWork(exercise, s -> s.replaceFirst("throw new UnsupportedOperation", "int i; $0")), "begun");
        assertEquals(true, hasWork(exercise, s -> "int x = 1;"));
    }

    @Test
    void anExerciseThatTheLessonDoesNotHaveIsWorkAsSoonAsThereIsCode() throws Exception {
        Notebook none = Notebook.parse("{\"cells\": []}".getBytes(StandardCharsets.UTF_8));
        Notebook lesson = Notebook.read(LESSONS.resolve("04-backpropagation.ipynb"));
        ExerciseKey dense = new ExerciseKey("dense-backward", "04-backpropagation", "MyDense");
        assertEquals(true, WrittenCells.has(lesson, none, dense));
        assertEquals(false, WrittenCells.has(none, lesson, dense));
        assertEquals(Optional.empty(), ExerciseCell.find(none, dense));
    }
}
