package chainrule.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cells of a notebook file of format 4.0 to 4.5; outputs are not read.
 *
 * @param cells in their order
 */
public record Notebook(List<Cell> cells) {

    /** Larger files are refused: a lesson has 100 kB, and pictures in outputs make it a few MB. */
    public static final long LARGEST = 64L << 20;

    /** Each may take a hundred bytes of memory, and three in the file; a lesson has some thousands. */
    private static final long MOST_PARTS = 2_000_000;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxTokenCount(MOST_PARTS)
            .maxStringLength((int) LARGEST)
            .build();

    /** A copy of a notebook must keep every digit of its outputs. */
    private static final ObjectMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads a file. */
    public static Notebook read(Path file) throws NotebookException, IOException {
        if (Files.size(file) > LARGEST) {
            throw new NotebookException(
                    "%s has %d MB; a notebook may have 64.".formatted(file.getFileName(), Files.size(file) >> 20));
        }
        return parse(Files.readAllBytes(file));
    }

    /** Reads UTF-8 bytes, with or without a byte order mark, and UTF-16 with one, as some editors save. */
    public static Notebook parse(byte[] bytes) throws NotebookException {
        return of(tree(bytes));
    }

    /** The whole JSON of UTF-8 bytes, with or without a byte order mark, or of UTF-16 bytes with one. */
    public static JsonNode tree(byte[] bytes) throws NotebookException {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        String text =
                new String(bytes, mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (StreamConstraintsException e) {
            throw new NotebookException(
                    "This notebook is too much to be read: it has more than %,d parts,".formatted(MOST_PARTS)
                            + " or is nested too deep, or a number in it is too long. Clear all outputs in JupyterLab, and save it.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
            throw new NotebookException("This is not a notebook: its JSON is broken" + where
                    + ". Was the file cut off, or saved by an editor?");
        }
    }

    private static Notebook of(JsonNode root) throws NotebookException {
        JsonNode listed = root.path("cells");
        if (!listed.isArray()) {
            int format = root.path("nbformat").asInt(0);
            throw new NotebookException(
                    format > 0 && format < 4
                            ? "This notebook has format " + format
                                    + "; open it in JupyterLab and save it, to make it format 4."
                            : "This is not a notebook: it has no list of cells.");
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : listed) {
            boolean isCode = cell.path("cell_type").asText("").equals("code");
            String source = source(cell.path("source"));
            cells.add(new Cell(
                    cells.size() + 1,
                    cell.path("id").asText(""),
                    isCode,
                    source,
                    Optional.ofNullable(cell.at("/metadata/chainrule/exercise").textValue()),
                    isCode ? DeclaredNames.in(source) : Set.of()));
        }
        return new Notebook(List.copyOf(cells));
    }

    private static String source(JsonNode source) {
        StringBuilder text = new StringBuilder();
        if (source.isArray()) {
            source.forEach(line -> text.append(line.asText()));
        } else {
            text.append(source.asText(""));
        }
        return text.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The texts of all code cells but one, in their order. */
    public List<String> codeBeside(Cell exercise) {
        return cells.stream()
                .filter(c -> c.isCode() && c.number() != exercise.number())
                .map(Cell::source)
                .toList();
    }
}
