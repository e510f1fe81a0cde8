package chainrule.contract;

import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/** Cells in a shell as every kernel has one, which refuses some right Java, such as overloads before what they call. */
final class PlainShell {

    private PlainShell() {}

    /** Whether the cells, one after the other, leave all that they declare to be used. */
    static boolean takes(List<String> cells) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            InProcess.CLASS_PATH.stream().map(Path::toString).forEach(shell::addToClasspath);
            InProcess.STARTUP.lines().filter(line -> line.startsWith("import ")).forEach(shell::eval);
            boolean accepted = cells.stream().allMatch(cell -> eval(shell, cell));
            return accepted && shell.snippets().allMatch(s -> isUsable(shell.status(s)));
        }
    }

    private static boolean eval(JShell shell, String cell) {
        String rest = cell;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo piece = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (!piece.completeness().isComplete()
                    || shell.eval(piece.source()).stream().anyMatch(e -> e.status() == Snippet.Status.REJECTED)) {
                return false;
            }
            rest = piece.remaining();
        }
        return true;
    }

    private static boolean isUsable(Snippet.Status status) {
        return status == Snippet.Status.VALID
                || status == Snippet.Status.OVERWRITTEN
                || status == Snippet.Status.DROPPED
                || status == Snippet.Status.NONEXISTENT;
    }
}
