package chainrule.run;

import chainrule.contract.KeptCell;
import chainrule.contract.KeptCells;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Notebooks for tests: cells put together, and the cells of the exercises as their authors keep them. */
public final class NotebookCells {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXERCISES = Path.of("../checks/src/test/exercises");

    private final ArrayNode cells = JSON.createArrayNode();

    /** A code cell without metadata. */
    public NotebookCells code(String source) {
        return add(source, JSON.createObjectNode());
    }

    /** The cell of an exercise. */
    public NotebookCells exercise(String id, String source) {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.putObject("chainrule").put("exercise", id);
        return add(source, metadata);
    }

    private NotebookCells add(String source, ObjectNode metadata) {
        ObjectNode cell = cells.addObject().put("cell_type", "code").put("source", source);
        cell.putNull("execution_count");
        cell.putArray("outputs");
        cell.set("metadata", metadata);
        return this;
    }

    /** Writes the notebook. */
    public Path to(Path file) {
        ObjectNode root = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        root.putObject("metadata");
        root.set("cells", cells);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell body that the exercise's author keeps, such as {@code solution} or {@code mutants/db-averaged}. */
    public static String of(String exercise, String name) {
        return KeptCells.text(folder(exercise), name);
    }

    /** All cells that the exercise's author keeps, right and wrong ones. */
    static List<KeptCell> all(String exercise) {
        return KeptCells.of(folder(exercise));
    }

    private static Path folder(String exercise) {
        try (Stream<Path> folders = Files.walk(EXERCISES, 2)) {
            return folders.filter(f -> f.endsWith(exercise)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
