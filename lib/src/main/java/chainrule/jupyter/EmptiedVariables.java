package chainrule.jupyter;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Keeps the variables whose classes a shell replaces. If a cell still empties some, it names them and the cells that
 * set them.
 *
 * <p>When a class is declared again, a shell recompiles the variables that can hold its objects, and an engine in this
 * JVM loads the new classes beside the old ones. There, each variable is null, and objects of the old class do not fit.
 * An import has the same effect if it changes the meaning of earlier code, and wherever {@link KeptClasses} could not
 * be used.
 */
final class EmptiedVariables {

    private static final String IMPORT = """
            The import in this cell has reset %s to null: %s. Run %s again.
            The cause is a comment or a line break before an import, here or in an earlier cell, or a method or class that was changed since. It helps to write imports first, one in each cell.""";

    private static final String CHANGE =
            "%s has changed. The objects of the old class are lost, and with them %s: %s. Run %s again.";

    private static final String OLD_CODE =
            "%s has changed, but %s still %s objects of the old class, which run its old code. Run %s again.";

    private final JShell shell;
    private final ClassLoader cells;
    private final Function<Snippet, Optional<Integer>> cellOf;
    private final Consumer<String> say;
    private final Map<Snippet, String> classes = Collections.synchronizedMap(new WeakHashMap<>());

    private EmptiedVariables(
            JShell shell, ClassLoader cells, Function<Snippet, Optional<Integer>> cellOf, Consumer<String> say) {
        this.shell = shell;
        this.cells = cells;
        this.cellOf = cellOf;
        this.say = say;
    }

    /**
     * Watches the variables that a shell makes from now on.
     *
     * @param cells loads the classes of the shell's snippets
     * @param cellOf finds the number beside the cell of a snippet
     * @param say takes a message while the responsible cell runs
     */
    static void watch(
            JShell shell, ClassLoader cells, Function<Snippet, Optional<Integer>> cellOf, Consumer<String> say) {
        shell.onSnippetEvent(new EmptiedVariables(shell, cells, cellOf, say)::happened);
    }

    private void happened(SnippetEvent event) {
        try {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() != null) {
                return;
            }
            if (snippet.kind() == Kind.VAR && event.status().isDefined()) {
                classes.put(snippet, className(snippet));
            }
            if (snippet.kind() == Kind.IMPORT || snippet.kind() == Kind.TYPE_DECL) {
                // When a shell begins to tell what a piece has changed, all of it has happened.
                List<VarSnippet> emptied =
                        shell.variables().filter(this::isEmptied).toList();
                tell(snippet, emptied);
                if (snippet instanceof TypeDeclSnippet type) {
                    tellOldCode(type, emptied);
                }
            }
        } catch (RuntimeException | LinkageError e) {
            return; // A cell must not fail because a message about it does.
        }
    }

    private void tell(Snippet cause, List<VarSnippet> emptied) {
        if (emptied.isEmpty()) {
            return;
        }
        boolean one = emptied.size() == 1;
        String these = one ? "this variable" : "these variables";
        String names = emptied.stream().map(VarSnippet::name).collect(Collectors.joining(", "));
        String again = cellsOf(emptied).orElse(one ? "the cell that sets it" : "the cells that set them");
        say.accept(
                cause instanceof DeclarationSnippet changed
                        ? CHANGE.formatted(changed.name(), these, names, again)
                        : IMPORT.formatted(these, names, again));
    }

    /**
     * A variable of another type, such as a network or a list, keeps its value, and with it its objects of the old
     * class.
     */
    private void tellOldCode(TypeDeclSnippet changed, List<VarSnippet> emptied) {
        String now = className(changed) + "$" + changed.name();
        List<VarSnippet> old = shell.variables()
                .filter(v -> shell.status(v) == Status.VALID && !emptied.contains(v))
                .filter(v -> v.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .filter(v -> HeldObjects.areIn(value(v), type -> isOld(type, changed.name(), now)))
                .toList();
        if (!old.isEmpty()) {
            boolean one = old.size() == 1;
            say.accept(OLD_CODE.formatted(
                    changed.name(),
                    old.stream().map(VarSnippet::name).collect(Collectors.joining(", ")),
                    one ? "holds" : "hold",
                    cellsOf(old).orElse(one ? "the cell that sets it" : "the cells that set them")));
        }
    }

    private static boolean isOld(Class<?> type, String name, String now) {
        return type.getName().startsWith("REPL.")
                && type.getSimpleName().equals(name)
                && !type.getName().equals(now);
    }

    private Object value(VarSnippet variable) {
        try {
            return field(className(variable), variable.name()).get(null);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Empty if some of the cells are not known. */
    private Optional<String> cellsOf(List<VarSnippet> variables) {
        List<Optional<Integer>> cells =
                variables.stream().map(cellOf).distinct().toList();
        if (!cells.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        List<String> numbers = cells.stream()
                .map(Optional::get)
                .sorted()
                .map("[%d]"::formatted)
                .toList();
        int last = numbers.size() - 1;
        return Optional.of(
                last == 0
                        ? "cell " + numbers.get(0)
                        : "cells %s and %s".formatted(String.join(", ", numbers.subList(0, last)), numbers.get(last)));
    }

    /** True once for a variable that held an object in its old class; one that was null has lost nothing. */
    private boolean isEmptied(VarSnippet variable) {
        if (shell.status(variable) != Status.VALID) {
            return classes.remove(variable) != null; // The shell does not find the type of a “var” again.
        }
        String now = className(variable);
        String before = classes.put(variable, now);
        return before != null
                && !before.equals(now)
                && variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND // the shell's own name for a cell's result
                && !isKept(variable.name(), before, now);
    }

    /**
     * Gives the variable the value that it had in its old class. If its type has been replaced too, the old value does
     * not fit.
     */
    private boolean isKept(String variable, String before, String now) {
        try {
            Field old = field(before, variable);
            Field anew = field(now, variable);
            if (old.getGenericType().equals(anew.getGenericType())) {
                anew.set(null, old.get(null));
                return true;
            }
            return old.get(null) == null;
        } catch (ReflectiveOperationException e) {
            return true; // Nothing is known to be lost.
        }
    }

    private Field field(String className, String variable) throws ReflectiveOperationException {
        Field field = Class.forName(className, true, cells).getDeclaredField(variable);
        field.setAccessible(true);
        return field;
    }

    private String className(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }
}
