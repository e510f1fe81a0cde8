package chainrule.jupyter;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Explains why the shell refuses a method that is correct Java: it calls another method of its own name.
 *
 * <p>A shell puts each method into a separate class, which sees no other method of that name. Before JDK 25, it looks
 * for others only when one of them is declared again, and only if their numbers of parameters differ; in these cases,
 * this class helps it.
 */
final class RefusedOverloads {

    private static final String MESSAGE = """
            A method %1$s here calls a method of the same name with other parameters. Java allows that, but a notebook often cannot do it: inside a method it may see no other of that name.
            It helps to give the methods different names, or to make one of them.""";

    private final JShell shell;
    private final Consumer<String> say;

    private RefusedOverloads(JShell shell, Consumer<String> say) {
        this.shell = shell;
        this.say = say;
    }

    /** @param say takes a message while the cell with the method runs */
    static void watch(JShell shell, Consumer<String> say) {
        shell.onSnippetEvent(new RefusedOverloads(shell, say)::happened);
    }

    private void happened(SnippetEvent event) {
        try {
            if (event.causeSnippet() == null
                    && event.snippet() instanceof MethodSnippet method
                    && lacksAnother(method)) {
                List<MethodSnippet> others = others(method);
                boolean waits = shell.status(method) != Status.REJECTED;
                if (waits) {
                    others.forEach(this::takeAgain);
                }
                if (!waits || !others.isEmpty() && shell.status(method) != Status.VALID) {
                    say.accept(MESSAGE.formatted(method.name()));
                }
            }
        } catch (RuntimeException | LinkageError e) {
            return; // A cell must not fail because a message about it does.
        }
    }

    /** Whether one of its calls of its own name fits no method that it sees. */
    private boolean lacksAnother(MethodSnippet method) {
        if (shell.status(method) == Status.VALID) {
            return false;
        }
        String code = method.source();
        List<MatchResult> calls = Pattern.compile("\\b" + Pattern.quote(method.name()) + "\\s*+\\(")
                .matcher(code)
                .results()
                .skip(1) // The first one is its head.
                .toList();
        return shell.diagnostics(method)
                .filter(d -> d.getCode().startsWith("compiler.err.cant.apply")
                        || d.getCode().equals("compiler.err.prob.found.req"))
                .anyMatch(d -> calls.stream().anyMatch(c -> isIn(c, (int) d.getPosition(), code)));
    }

    /** Whether something is part of a call: at its name, or before its closing bracket. */
    private static boolean isIn(MatchResult call, int position, String code) {
        int open = 1;
        for (int i = call.end(); i < position && open > 0; i++) {
            open += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
        }
        return position >= call.start() && open > 0;
    }

    private List<MethodSnippet> others(MethodSnippet method) {
        return shell.methods()
                .filter(m -> m != method
                        && m.name().equals(method.name())
                        && shell.status(m).isDefined())
                .toList();
    }

    /** The shell would ignore the very same text, because it has it already. */
    private void takeAgain(MethodSnippet method) {
        shell.eval("\n" + method.source());
    }
}
