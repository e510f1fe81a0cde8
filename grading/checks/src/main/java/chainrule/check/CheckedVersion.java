package chainrule.check;

import chainrule.cell.CellLine;
import chainrule.jupyter.CellSnippets;
import chainrule.jupyter.CellSnippets.OtherMethod;
import java.util.List;
import java.util.Optional;

/**
 * The version of the student's code that a check looks at; if a cell did not compile, the kernel keeps the version
 * before.
 *
 * @param name of the type or method
 * @param cell the number beside the cell that declares it, if it is known
 * @param refused the number of a later cell that should declare it again but did not compile
 * @param other the number of a later cell with the same name and other parameters, which the check does not call
 * @param same whether the last check looked at the same version
 */
record CheckedVersion(
        String name, Optional<Integer> cell, Optional<Integer> refused, Optional<OtherMethod> other, boolean same) {

    /** @param classes that the code was compiled to */
    static CheckedVersion inKernel(String name, List<String> classes, boolean same) {
        Optional<CellSnippets> snippets = CellSnippets.ofKernel();
        Optional<Integer> cell = classes.stream()
                .flatMap(c -> snippets.flatMap(s -> s.of(CellLine.outerClass(c))).stream())
                .findFirst()
                .map(CellSnippets.SnippetPlace::cell);
        Optional<Integer> refused = cell.flatMap(n -> snippets.flatMap(s -> s.refusedAfter(n, name)));
        Optional<OtherMethod> other = cell.flatMap(n -> snippets.flatMap(s -> s.otherMethodAfter(n, name)));
        return new CheckedVersion(name, cell, refused, other, same);
    }

    /** A text such as {@code relu of cell [5]}. */
    String words() {
        return name + cell.map(" of cell [%d]"::formatted).orElse("");
    }

    /**
     * What the student may not know about this version.
     *
     * @param right whether it has full marks
     */
    Optional<String> note(boolean right) {
        if (refused.isPresent() && cell.isPresent()) {
            return Optional.of("Cell [%d] did not compile, so this check used the version from cell [%d]."
                    .formatted(refused.get(), cell.get()));
        }
        if (!same || right) {
            return Optional.empty();
        }
        return other.map(o ->
                        "Cell [%d] defines another %s, with the parameters (%s). This check calls %s, which is unchanged."
                                .formatted(o.cell(), name, o.parameters(), words()))
                .or(() -> Optional.of(name + " is unchanged since the last check: did its cell compile?"));
    }
}
