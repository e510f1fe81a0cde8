package chainrule.run.compiler;

import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lessons as students receive them, which this program holds beside its classes. */
final class HandedOutLesson {

    private static final Map<String, Notebook> READ = new ConcurrentHashMap<>();

    private HandedOutLesson() {}

    static Notebook of(String lesson) {
        return READ.computeIfAbsent(lesson, HandedOutLesson::read);
    }

    private static Notebook read(String lesson) {
        String name = "/lessons/%s.ipynb".formatted(lesson);
        try (InputStream in = HandedOutLesson.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is built without " + name);
            }
            return Notebook.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotebookException e) {
            throw new IllegalStateException(name + " is not a notebook", e);
        }
    }
}
