package chainrule.jupyter;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * Names the variables that an import has emptied.
 *
 * <p>A shell puts all imports, with the lines before them, above each snippet. When these lines become more or fewer, it
 * compiles earlier snippets again, and an engine in this JVM loads the new classes beside the old: there each variable
 * of a class type is null. Those of primitive types stay: nothing in their declarations depends on an import.
 */
final class EmptiedVariables {

    private static final String MESSAGE = """
            The import in this cell has reset %s to null: %s. Run the cells that set %s again.
            The cause is a comment or a line break before an import, here or in an earlier cell, or a method or class that was changed since. It helps to write imports first, one to a cell.""";

    private final JShell shell;
    private final ClassLoader cells;
    private final Consumer<String> say;
    private final Map<Snippet, String> classes = Collections.synchronizedMap(new WeakHashMap<>());

    private EmptiedVariables(JShell shell, ClassLoader cells, Consumer<String> say) {
        this.shell = shell;
        this.cells = cells;
        this.say = say;
    }

    /**
     * Watches the variables that a shell makes from now on.
     *
     * @param cells loads the classes of the shell's snippets
     * @param say takes a message while the cell runs whose import is to blame
     */
    static void watch(JShell shell, ClassLoader cells, Consumer<String> say) {
        shell.onSnippetEvent(new EmptiedVariables(shell, cells, say)::happened);
    }

    private void happened(SnippetEvent event) {
        try {
            Snippet snippet = event.snippet();
            if (snippet.kind() == Kind.IMPORT) {
                // When a shell begins to tell what a piece has changed, all of it has happened.
                tell(shell.variables()
                        .filter(this::isEmptied)
                        .map(VarSnippet::name)
                        .toList());
            } else if (snippet.kind() == Kind.VAR && event.status().isDefined() && !isByImport(event)) {
                classes.put(snippet, className(snippet));
            }
        } catch (RuntimeException | LinkageError e) {
            return; // A cell must not fail because a message about it does.
        }
    }

    private static boolean isByImport(SnippetEvent event) {
        return event.causeSnippet() != null && event.causeSnippet().kind() == Kind.IMPORT;
    }

    private void tell(List<String> names) {
        if (!names.isEmpty()) {
            boolean one = names.size() == 1;
            say.accept(MESSAGE.formatted(
                    one ? "this variable" : "these variables", String.join(", ", names), one ? "it" : "them"));
        }
    }

    /** True once for a variable that was an object in its old class; one that was null has lost nothing. */
    private boolean isEmptied(VarSnippet variable) {
        String now = className(variable);
        String before = classes.put(variable, now);
        return before != null
                && !before.equals(now)
                && variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND // the shell's own name for a cell's result
                && held(before, variable.name());
    }

    private boolean held(String className, String variable) {
        try {
            Field field = Class.forName(className, false, cells).getDeclaredField(variable);
            field.setAccessible(true);
            return !field.getType().isPrimitive() && field.get(null) != null;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private String className(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }
}
