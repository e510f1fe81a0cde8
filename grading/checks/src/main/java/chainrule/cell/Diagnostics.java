package chainrule.cell;

import chainrule.jupyter.LookAlikes;
import chainrule.jupyter.LookAlikes.LookAlike;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Collects the reasons why a cell does not compile, with the lines of that cell. */
final class Diagnostics {

    /** A copied text may have hundreds of them. */
    private static final int MOST_SIGNS = 8;

    private final JShell shell;
    private final String cell;
    private final CellLines lines;
    private final List<Diagnostic> found = new ArrayList<>();

    Diagnostics(JShell shell, String cell) {
        this.shell = shell;
        this.cell = cell;
        this.lines = new CellLines(cell);
    }

    /** @param place the position in the cell of a position in the snippet */
    void rejected(SnippetEvent event, IntUnaryOperator place) {
        if (event.status() == Snippet.Status.REJECTED) {
            shell.diagnostics(event.snippet())
                    .filter(Diag::isError)
                    .forEach(d -> add(place.applyAsInt((int) d.getPosition()), message(d)));
        }
    }

    void unfinished(int start) {
        if (found.isEmpty()) {
            int code = start
                    + cell.substring(start).length()
                    - cell.substring(start).stripLeading().length();
            add(code, "the code that begins here is not finished: is a bracket, a brace or a semicolon missing?");
        }
    }

    /**
     * Code that compiles on its own but names something that no cell declares.
     *
     * @param start where the piece with the snippet begins
     * @param made the position in the cell of a position in the snippet, if the shell changed the code; null otherwise
     */
    void unresolved(Snippet snippet, int start, IntUnaryOperator made) {
        Snippet.Status status = shell.status(snippet);
        boolean waits =
                status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
        if (!waits || !found.isEmpty()) {
            return;
        }
        int at = Math.max(cell.indexOf(snippet.source().strip(), start), 0);
        IntUnaryOperator place = made == null ? offset -> at + offset : made;
        List<Diag> errors = shell.diagnostics(snippet).filter(Diag::isError).toList();
        errors.forEach(d -> add(place.applyAsInt((int) d.getPosition()), message(d)));
        if (errors.isEmpty() && snippet instanceof DeclarationSnippet declared) {
            for (String missing : shell.unresolvedDependencies(declared).toList()) {
                String user = Overloads.written(declared.name());
                add(
                        place.applyAsInt(firstUse(missing, snippet.source().strip())),
                        user + " uses the " + missing + ", which no cell declares");
            }
        }
    }

    /** @param missing such as {@code variable y} or {@code method g(int)} */
    private static int firstUse(String missing, String code) {
        String signature = missing.substring(missing.indexOf(' ') + 1);
        long length = signature.chars().takeWhile(c -> c != '(' && c != '<').count();
        return CodeNames.firstUse(signature.substring(0, (int) length), code);
    }

    private void add(int offset, String message) {
        int line = lines.at(offset);
        Diagnostic d = new Diagnostic(line, Excerpt.of(lines.text(line)), Excerpt.of(message));
        if (!found.contains(d)) {
            found.add(d);
        }
    }

    private static String message(Diag d) {
        // English is the compiler's root; asked for English it would fall back to the machine's own language.
        return CellCompilerMessages.of(d.getMessage(Locale.ROOT));
    }

    /**
     * Characters that are not Java come first, because what the compiler says about the same lines follows from them.
     */
    List<Diagnostic> found() {
        List<LookAlike> signs = found.isEmpty() ? List.of() : LookAlikes.in(cell);
        return Stream.concat(
                        signs.stream().limit(MOST_SIGNS).map(this::ofSign),
                        found.stream().filter(d -> signs.stream().noneMatch(s -> s.line() == d.line())))
                .toList();
    }

    private Diagnostic ofSign(LookAlike sign) {
        String message = "in column %d, %s".formatted(sign.column(), sign.message());
        return new Diagnostic(sign.line(), Excerpt.of(lines.text(sign.line())), message);
    }
}
