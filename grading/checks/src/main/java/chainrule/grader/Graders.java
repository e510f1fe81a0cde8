package chainrule.grader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;

/** All graders on the class path, found by their place and name; a list only gives their order. */
public final class Graders {

    private static final String PACKAGE = "chainrule.exercises";

    private static final List<String> ORDER = order();

    private static final List<Grader> ALL = in(Graders.class.getClassLoader());

    private Graders() {}

    /** In the order in which the lessons ask for them. */
    public static List<Grader> all() {
        return ALL;
    }

    /** The grader of one exercise. */
    public static Optional<Grader> of(String id) {
        return ALL.stream().filter(g -> g.exercise().id().equals(id)).findFirst();
    }

    /** The graders that a class loader sees. */
    public static List<Grader> in(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JUnit scans what the context class loader sees; a kernel's sees the session.
        thread.setContextClassLoader(loader);
        try {
            return ReflectionSupport.findAllClassesInPackage(
                            PACKAGE, c -> c.isAnnotationPresent(Exercise.class), name -> name.endsWith("Grader"))
                    .stream()
                    .<Grader>map(Grader::new)
                    .sorted(Comparator.comparing((Grader g) -> g.exercise().lesson())
                            .thenComparing(g -> place(g.exercise().id()))
                            .thenComparing(g -> g.exercise().id()))
                    .toList();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A grader that the list does not name yet comes last in its lesson. */
    private static int place(String id) {
        int place = ORDER.indexOf(id);
        return place < 0 ? ORDER.size() : place;
    }

    private static List<String> order() {
        try (InputStream list = Graders.class.getResourceAsStream("/chainrule/exercises/order.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
