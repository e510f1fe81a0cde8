package chainrule.run.compiler;

import chainrule.marks.Comment;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.notebook.NotebookText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commented copies of notebooks that a test wrote itself. */
public final class Copies {

    private Copies() {}

    public static String of(NotebookText text, List<Comment> comments) throws NotebookException {
        AnnotatedCopy copy = new AnnotatedCopy(text, Notebook.parse(text.bytes()), comments);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part = copy.next(); part.length > 0; part = copy.next()) {
            all.writeBytes(part);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
