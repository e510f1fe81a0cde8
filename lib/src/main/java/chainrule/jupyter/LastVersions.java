package chainrule.jupyter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * Keeps the earlier version of a class or method if a cell that should declare it again does not compile.
 *
 * <p>A shell keeps it only if the new text is not Java at all. Otherwise it forgets the earlier version, and with it
 * the values of all variables that hold its objects. Taking the old text again restores the same class, and these
 * values.
 */
final class LastVersions {

    private final JShell shell;
    private final BiConsumer<Snippet, Snippet> again;
    private final Map<String, DeclarationSnippet> compiled = new HashMap<>();

    private LastVersions(JShell shell, BiConsumer<Snippet, Snippet> again) {
        this.shell = shell;
        this.again = again;
    }

    /**
     * Keeps what the shell takes from now on. Call this before anything that reports what a piece has changed.
     *
     * @param again receives a version that was taken again, and the snippet that it is now
     */
    static void watch(JShell shell, BiConsumer<Snippet, Snippet> again) {
        shell.onSnippetEvent(new LastVersions(shell, again)::happened);
    }

    private void happened(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() != null || !(snippet instanceof TypeDeclSnippet || snippet instanceof MethodSnippet)) {
            return;
        }
        if (event.status().isDefined()) {
            compiled.put(snippet.id(), (DeclarationSnippet) snippet);
        } else if (event.status() == Status.REJECTED) {
            Optional.ofNullable(compiled.remove(snippet.id())).ifPresent(this::takeAgain);
        }
    }

    private void takeAgain(DeclarationSnippet before) {
        try {
            shell.eval(before.source()).stream()
                    .filter(e -> e.causeSnippet() == null)
                    .findFirst()
                    .ifPresent(e -> again.accept(before, e.snippet()));
        } catch (RuntimeException | LinkageError e) {
            return; // A cell must not fail because what was before it does not come back.
        }
    }
}
