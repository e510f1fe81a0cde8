package chainrule.jupyter;

import chainrule.jupyter.LookAlikes.LookAlike;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Names the look-alike characters for which a cell is refused, because the compiler only says that they are illegal. An
 * invisible one within a name is not refused, but makes it a different name.
 */
final class RefusedSigns {

    /** A copied text may have hundreds of them. */
    private static final int MOST = 8;

    private final Supplier<Optional<String>> cell;
    private final Consumer<String> say;

    private RefusedSigns(Supplier<Optional<String>> cell, Consumer<String> say) {
        this.cell = cell;
        this.say = say;
    }

    /**
     * @param cell gives the text of the running cell, if it is known
     * @param say takes a message while that cell runs
     */
    static void watch(JShell shell, Supplier<Optional<String>> cell, Consumer<String> say) {
        shell.onSnippetEvent(new RefusedSigns(cell, say)::happened);
    }

    private void happened(SnippetEvent event) {
        try {
            boolean refused = event.causeSnippet() == null
                    && (event.status() == Status.REJECTED
                            || event.status() == Status.RECOVERABLE_DEFINED
                            || event.status() == Status.RECOVERABLE_NOT_DEFINED);
            String source = event.snippet().source();
            List<LookAlike> signs = List.of();
            if (refused) {
                signs = LookAlikes.in(cell.get().orElse(source));
            } else if (event.causeSnippet() == null && source.codePoints().anyMatch(LookAlikes::isInvisible)) {
                signs = LookAlikes.in(cell.get().orElse(source)).stream()
                        .filter(LookAlike::isInvisible)
                        .toList();
            }
            if (!signs.isEmpty()) {
                say.accept(message(signs));
            }
        } catch (RuntimeException | LinkageError e) {
            return; // A cell must not fail because a message about it does.
        }
    }

    private static String message(List<LookAlike> signs) {
        Stream<String> lines = signs.stream()
                .limit(MOST)
                .map(s -> "Line %d, column %d: %s.".formatted(s.line(), s.column(), s.message()));
        Stream<String> more = signs.size() > MOST ? Stream.of("There are more of them below.") : Stream.of();
        return Stream.concat(lines, more).collect(Collectors.joining("\n"));
    }
}
