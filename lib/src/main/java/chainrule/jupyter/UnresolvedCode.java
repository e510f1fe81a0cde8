package chainrule.jupyter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.UserException;

/**
 * Says which method or class cannot run, and why, because a shell only says that something in it is unresolved.
 *
 * <p>A shell keeps a method that uses something that does not exist yet, and one that no longer fits what it uses, but
 * such a method cannot run.
 */
final class UnresolvedCode {

    private static final String LACKING =
            "%s cannot run yet, since it uses %s: run the cell that has it, and then this one again.";

    private static final String CHANGED =
            "%s no longer fits what it uses, which has changed: %s, in “%s”. Fix %s%s, run that cell, and then this one again.";

    private final JShell shell;

    UnresolvedCode(JShell shell) {
        this.shell = shell;
    }

    /** The same as an exception of the cell, with an explanation; empty if the code is not known. */
    Optional<UserException> told(ResolutionException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return Arrays.stream(trace)
                .findFirst()
                .flatMap(frame -> declaration(frame.getClassName()))
                .map(code -> new UserException(sentence(code), "java.lang.IllegalStateException", trace));
    }

    /**
     * @param className of the code that the shell did not run, which may be within the class that the shell made for a
     *     snippet
     */
    private Optional<DeclarationSnippet> declaration(String className) {
        return shell.snippets()
                .filter(s -> s instanceof DeclarationSnippet && isUnresolved(shell.status(s)))
                .map(DeclarationSnippet.class::cast)
                .filter(s -> (className + "$")
                        .startsWith(shell.sourceCodeAnalysis().wrapper(s).fullClassName() + "$"))
                .findFirst();
    }

    private static boolean isUnresolved(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private String sentence(DeclarationSnippet code) {
        List<String> lacking = shell.unresolvedDependencies(code).toList();
        Optional<Diag> error = shell.diagnostics(code).filter(Diag::isError).findFirst();
        if (!lacking.isEmpty() || error.isEmpty()) {
            String what = lacking.isEmpty() ? "something that is not there" : String.join(", ", lacking);
            return LACKING.formatted(code.name(), what);
        }
        String cell = CellSnippets.ofKernel()
                .flatMap(s -> s.cell(code))
                .map(" in cell [%d]"::formatted)
                .orElse("");
        String why = error.get().getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", " ");
        return CHANGED.formatted(code.name(), why, line(code.source(), error.get()), code.name(), cell);
    }

    private static String line(String source, Diag error) {
        int at = (int) Math.max(0, Math.min(error.getPosition(), source.length()));
        int end = source.indexOf('\n', at);
        return source.substring(source.lastIndexOf('\n', at - 1) + 1, end < 0 ? source.length() : end)
                .strip();
    }
}
