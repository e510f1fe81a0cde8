package chainrule.run.compiler;

import chainrule.marks.Comment;
import chainrule.notebook.Cell;
import chainrule.notebook.CellPlaces;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookText;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A notebook's text with added cells of comments, one part at a time.
 *
 * <p>Everything else stays as it is, character by character: nothing is built, indented or written again, whatever it
 * contains.
 */
final class AnnotatedCopy {

    private static final int PART = 1 << 20;

    private final Reader text;
    private final TreeMap<Long, String> insertions = new TreeMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    private final char[] some = new char[1 << 15];
    private long at;

    AnnotatedCopy(NotebookText text, Notebook notebook, List<Comment> comments) {
        this.text = text.reader();
        List<String> onTop = new ArrayList<>();
        Map<Integer, List<String>> below = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        notebook.cells().forEach(cell -> ids.add(cell.id()));
        int last = notebook.cells().size();
        for (Comment comment : comments) {
            String cell = json(comment, notebook.places().minorFormat() >= 5 ? id(comment.about(), ids) : "");
            int number = comment.below().stream()
                    .flatMap(exercise -> ExerciseCell.find(notebook, exercise).stream())
                    .map(ExerciseCell::cell)
                    .map(Cell::number)
                    .findFirst()
                    .orElse(last);
            boolean first = comment.below().isEmpty() || last == 0;
            (first ? onTop : below.computeIfAbsent(number, n -> new ArrayList<>())).add(cell);
        }
        CellPlaces places = notebook.places();
        if (!onTop.isEmpty()) {
            insertions.put(places.begin(), String.join(",", onTop) + (last == 0 ? "" : ","));
        }
        below.forEach((number, cells) -> insertions.put(places.ends().get(number - 1), "," + String.join(",", cells)));
    }

    private static String id(String about, Set<String> taken) {
        String id = "feedback-" + about;
        for (int i = 2; !taken.add(id); i++) {
            id = "feedback-" + about + "-" + i;
        }
        return id;
    }

    private static String json(Comment comment, String id) {
        return "\n  {\"cell_type\": \"markdown\",%s \"metadata\": {}, \"source\": %s}"
                .formatted(id.isEmpty() ? "" : " \"id\": " + quoted(id) + ",", quoted(comment.markdown()));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The next part as UTF-8; empty at the end. */
    byte[] next() {
        try {
            boolean more = true;
            while (more && bytes.size() < PART) {
                more = insert() || copy();
            }
            out.flush();
            byte[] part = bytes.toByteArray();
            bytes.reset();
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be copied", e);
        }
    }

    private boolean insert() throws IOException {
        if (insertions.isEmpty() || insertions.firstKey() > at) {
            return false;
        }
        out.write(insertions.pollFirstEntry().getValue());
        return true;
    }

    private boolean copy() throws IOException {
        long most = insertions.isEmpty() ? some.length : Math.min(some.length, insertions.firstKey() - at);
        int read = text.read(some, 0, (int) most);
        if (read > 0) {
            out.write(some, 0, read);
            at += read;
        }
        return read > 0;
    }
}
