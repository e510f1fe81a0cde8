package chainrule.jupyter;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Says what to do when a check runs before the cell of its exercise, because the compiler only says that a symbol is
 * missing.
 */
final class MissingExercise {

    private static final String MESSAGE =
            "This check finds no %s yet: run the cell above first. If that cell shows an error, fix it and run it again.";

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(?:method|class|variable)\\s+(\\w+)");

    private final JShell shell;
    private final Consumer<String> say;

    private MissingExercise(JShell shell, Consumer<String> say) {
        this.shell = shell;
        this.say = say;
    }

    /** @param say takes a message while the cell with the check runs */
    static void watch(JShell shell, Consumer<String> say) {
        shell.onSnippetEvent(new MissingExercise(shell, say)::happened);
    }

    private void happened(SnippetEvent event) {
        try {
            if (event.status() == Status.REJECTED && event.snippet().source().contains("Check.exercise(")) {
                missing(event.snippet()).ifPresent(name -> say.accept(MESSAGE.formatted(name)));
            }
        } catch (RuntimeException | LinkageError e) {
            return; // A cell must not fail because a message about it does.
        }
    }

    private Optional<String> missing(Snippet check) {
        return shell.diagnostics(check)
                .filter(d -> d.getCode().startsWith("compiler.err.cant.resolve"))
                .flatMap(d -> SYMBOL.matcher(d.getMessage(Locale.ROOT)).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
