package chainrule.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the cells of a notebook in one pass and keeps nothing else of it: outputs and metadata may be of any size. */
final class NotebookReader {

    /** Each part may take a hundred bytes of memory and only three in the file; a lesson has a few thousand parts. */
    private static final long MOST_PARTS = 2_000_000;

    /** Pictures that a program drew from nested data have about twenty levels. */
    private static final int DEEPEST = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxTokenCount(MOST_PARTS)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength((int) Notebook.LARGEST)
                    .build())
            .build();

    private final JsonParser json;
    private List<Cell> cells;
    private List<Long> ends;
    private long begin;
    private int format;
    private int minor;

    private NotebookReader(JsonParser json) {
        this.json = json;
    }

    static Notebook read(NotebookText text) throws NotebookException {
        try (JsonParser json = JSON.createParser(text.reader())) {
            NotebookReader reader = new NotebookReader(json);
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new NotebookException("The file is empty.");
            }
            if (first == JsonToken.START_OBJECT) {
                reader.root();
            }
            return reader.notebook();
        } catch (StreamConstraintsException e) {
            throw new NotebookException(
                    String.format(
                                    Locale.ROOT,
                                    "This notebook is too large to be read: it has more than %,d parts,",
                                    MOST_PARTS)
                            + " or is nested too deep, or a number in it is too long. Clear all outputs in JupyterLab, and save it.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
            throw new NotebookException("This is not a notebook: its JSON is broken" + where
                    + ". Was the file cut off, or saved by an editor?");
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot be read", e);
        }
    }

    private Notebook notebook() throws NotebookException {
        if (cells == null) {
            throw new NotebookException(
                    format > 0 && format < 4
                            ? "This notebook has format " + format
                                    + "; open it in JupyterLab and save it, to make it format 4."
                            : "This is not a notebook: it has no list of cells.");
        }
        return new Notebook(List.copyOf(cells), new CellPlaces(begin, List.copyOf(ends), minor));
    }

    private void root() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("cells")) { // Of two lists of that name the last one counts, as for all who read JSON.
                cells = null;
                if (value == JsonToken.START_ARRAY) {
                    cells();
                }
            } else if (field.equals("nbformat")) {
                format = json.getValueAsInt(0);
            } else if (field.equals("nbformat_minor")) {
                minor = json.getValueAsInt(0);
            }
            json.skipChildren();
        }
    }

    private void cells() throws IOException {
        cells = new ArrayList<>();
        ends = new ArrayList<>();
        begin = json.currentLocation().getCharOffset();
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY && t != null; t = json.nextToken()) {
            cells.add(
                    t == JsonToken.START_OBJECT
                            ? cell()
                            : new Cell(cells.size() + 1, "", false, "", Optional.empty(), Set.of()));
            json.skipChildren();
            ends.add(end());
        }
    }

    /** The place after the last character of the value that was just read. */
    private long end() throws IOException {
        if (json.currentToken().isScalarValue()) {
            json.finishToken(); // A text is read only where it is wanted.
        }
        return json.currentLocation().getCharOffset();
    }

    private Cell cell() throws IOException {
        String id = "";
        String type = "";
        String source = "";
        Optional<String> exercise = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = json.getValueAsString("");
                case "cell_type" -> type = json.getValueAsString("");
                case "source" -> source = source();
                case "metadata" -> exercise = exercise();
                default -> {}
            }
            json.skipChildren();
        }
        boolean isCode = type.equals("code");
        return new Cell(cells.size() + 1, id, isCode, source, exercise, isCode ? DeclaredNames.in(source) : Set.of());
    }

    private String source() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return withPlainLineEnds(json.getValueAsString(""));
        }
        StringBuilder text = new StringBuilder();
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY && t != null; t = json.nextToken()) {
            text.append(json.getValueAsString(""));
            json.skipChildren();
        }
        return withPlainLineEnds(text.toString());
    }

    private static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text {@code metadata.chainrule.exercise}, if there is one. */
    private Optional<String> exercise() throws IOException {
        Optional<String> exercise = Optional.empty();
        for (boolean more = inObject(); more && json.nextToken() == JsonToken.FIELD_NAME; json.skipChildren()) {
            boolean own = json.currentName().equals("chainrule");
            json.nextToken();
            exercise = own ? textOf("exercise") : exercise;
        }
        return exercise;
    }

    /** The text of a field of the object that begins here; it reads the object to its end. */
    private Optional<String> textOf(String name) throws IOException {
        Optional<String> text = Optional.empty();
        for (boolean more = inObject(); more && json.nextToken() == JsonToken.FIELD_NAME; json.skipChildren()) {
            boolean own = json.currentName().equals(name);
            boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
            text = own ? Optional.ofNullable(isText ? json.getText() : null) : text;
        }
        return text;
    }

    private boolean inObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }
}
