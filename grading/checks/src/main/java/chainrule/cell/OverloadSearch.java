package chainrule.cell;

import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Finds the methods that a shell refused only because it does not show them the other methods of the same name. */
final class OverloadSearch {

    private static final String NOTE =
            "There are several methods named %s, and one calls another. That is valid Java and counts, but a notebook may refuse it. Give each method its own name, and it works in both.";

    private final JShell shell;
    private final List<Overloads> found = new ArrayList<>();

    OverloadSearch(JShell shell) {
        this.shell = shell;
    }

    /**
     * All methods with the name of one that was refused.
     *
     * @param events what the shell reported about the piece
     * @param pieces those of the piece's cell
     */
    Optional<Overloads> of(CellCutter.Piece piece, List<SnippetEvent> events, List<CellCutter.Piece> pieces) {
        return events.stream().anyMatch(e -> mayLackAnother(e.snippet())) ? around(piece, pieces) : Optional.empty();
    }

    /** The same for a method that still waits, though its whole cell has been taken. */
    Optional<Overloads> waiting(CellCutter.Piece piece, Snippet snippet, List<CellCutter.Piece> pieces) {
        boolean waits = snippet instanceof MethodSnippet
                && shell.status(snippet).isActive()
                && shell.status(snippet) != Snippet.Status.VALID
                && shell.diagnostics(snippet).anyMatch(Diag::isError);
        return waits ? around(piece, pieces) : Optional.empty();
    }

    private Optional<Overloads> around(CellCutter.Piece piece, List<CellCutter.Piece> pieces) {
        Optional<Overloads> overloads = Overloads.Member.of(piece.code(), piece.start())
                .filter(m -> callsItsName(m.tree()))
                .map(m -> Overloads.of(all(m.name(), pieces), found.size()))
                .filter(o -> o.members().size() > 1);
        overloads.ifPresent(found::add);
        return overloads;
    }

    /** A method may be refused outright, or wait for one that it could call. */
    private boolean mayLackAnother(Snippet snippet) {
        if (!(snippet instanceof MethodSnippet method)) {
            return false;
        }
        boolean waits = shell.diagnostics(method).anyMatch(d -> d.getCode().startsWith("compiler.err.cant.apply"));
        return shell.status(method) == Snippet.Status.REJECTED
                || waits && active(method.name()).size() > 1;
    }

    private static boolean callsItsName(MethodTree method) {
        return FreeNames.in(List.of(method)).contains(method.getName().toString());
    }

    private List<MethodSnippet> active(String name) {
        return shell.methods()
                .filter(m -> m.name().equals(name) && shell.status(m).isActive())
                .toList();
    }

    /** The cell's own methods come last, and replace earlier ones with the same parameter types. */
    private List<Overloads.Member> all(String name, List<CellCutter.Piece> pieces) {
        Map<String, Overloads.Member> byTypes = new LinkedHashMap<>();
        active(name)
                .forEach(m -> Overloads.Member.of(m.source(), -1).ifPresent(o -> byTypes.put(o.parameterTypes(), o)));
        for (CellCutter.Piece piece : pieces) {
            if (piece.code().contains(name)) {
                Overloads.Member.of(piece.code(), piece.start())
                        .filter(m -> m.name().equals(name))
                        .ifPresent(m -> byTypes.put(m.parameterTypes(), m));
            }
        }
        return List.copyOf(byTypes.values());
    }

    /**
     * Notes for the author of the cells.
     *
     * @param pieces those that matter to the author
     */
    List<String> notes(Collection<String> pieces) {
        return found.stream()
                .filter(o -> o.members().stream().anyMatch(m -> pieces.contains(m.code())))
                .map(o -> NOTE.formatted(o.name()))
                .distinct()
                .toList();
    }
}
