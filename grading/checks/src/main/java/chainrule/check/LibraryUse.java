package chainrule.check;

import chainrule.cell.NamedClasses;
import chainrule.cell.PermittedClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the classes that an answer uses although grading does not provide them: the library's layers, or classes of
 * another jar on the kernel's class path.
 *
 * <p>It looks at the names in the compiled classes, of the answer and of what it calls in other cells. These are the
 * names that the compiler understood, so a student's own class {@code Dense} is not among them.
 */
public final class LibraryUse {

    private static final String THERE =
            "then only the JDK and the library's Layer, Loss, Optimizer, Parameter and Matrices are available. Write that part yourself.";

    private LibraryUse() {}

    /**
     * A note for the student, if there is anything to say.
     *
     * @param the classes of the answer itself
     * @param the bytes of a class from a cell, by its name; if they are not available, the class is skipped
     */
    static Optional<String> note(Collection<String> own, Function<String, Optional<byte[]>> bytes) {
        Set<String> ofLibrary = new TreeSet<>();
        Set<String> ofOthers = new TreeSet<>();
        Set<String> seen = new HashSet<>(own);
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String name : bytes.apply(open.pop()).map(NamedClasses::in).orElse(List.of())) {
                if (name.startsWith("REPL.")) {
                    if (seen.add(name)) {
                        open.push(name);
                    }
                } else if (!name.startsWith("[") && !PermittedClasses.contain(name)) {
                    boolean library = name.startsWith("chainrule.");
                    (library ? ofLibrary : ofOthers).add(library ? simpleName(name) : name);
                }
            }
        }
        List<String> used = new ArrayList<>(ofOthers);
        if (!ofLibrary.isEmpty()) {
            used.add(0, "the library's " + String.join(", ", ofLibrary));
        }
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of("Your code calls %s. That works here, but not when your notebook is graded: %s"
                        .formatted(String.join(" and ", used), THERE));
    }

    /** The classes of cells whose methods and variables a check line names; the line itself is not graded. */
    static List<String> called(String checkLine, Function<String, Optional<byte[]>> bytes) {
        return bytes.apply(checkLine).map(NamedClasses::in).orElse(List.of()).stream()
                .filter(name -> name.startsWith("REPL.") && !name.startsWith(checkLine))
                .toList();
    }

    /** The simple name of the outermost class. */
    private static String simpleName(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
