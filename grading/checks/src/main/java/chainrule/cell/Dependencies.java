package chainrule.cell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the pieces of other cells that an exercise's cell can depend on: those that declare or import a name that the
 * cell or such a piece mentions, and those whose text does not show what they declare. The rest need not be compiled.
 */
final class Dependencies {

    private final PieceCache<CodeNames> names = new PieceCache<>();
    private final Imports imports;

    Dependencies(Imports imports) {
        this.imports = imports;
    }

    /**
     * The code of the needed pieces.
     *
     * @param exercise the pieces of the exercise's cell, and the rest of it if it ends too early
     * @param isDeclaration decides about pieces whose text does not show it
     */
    Set<String> by(Collection<String> exercise, Collection<String> pieces, Predicate<String> isDeclaration) {
        Map<String, CodeNames> known = names(pieces);
        Map<String, List<String>> declaring = declaring(known);
        Set<String> needed = new HashSet<>();
        Deque<CodeNames> open = new ArrayDeque<>();
        names(exercise).values().forEach(open::push);
        known.forEach((piece, own) -> {
            if (own.declared().isEmpty() && !own.statement() && isDeclaration.test(piece)) {
                needed.add(piece);
                open.push(own);
            }
        });
        Set<String> mentioned = new HashSet<>();
        while (!open.isEmpty()) {
            CodeNames own = open.pop();
            own.mentioned().stream()
                    .filter(name -> mentioned.add(own.called().contains(name) ? name + "()" : name))
                    .flatMap(name -> declaring.getOrDefault(name, List.of()).stream()
                            .filter(piece -> !own.called().contains(name)
                                    || !known.get(piece).variables().contains(name)))
                    .filter(needed::add)
                    .forEach(piece -> open.push(known.get(piece)));
        }
        return needed;
    }

    /** The pieces that declare or import a name. */
    private static Map<String, List<String>> declaring(Map<String, CodeNames> known) {
        Map<String, List<String>> pieces = new HashMap<>();
        known.forEach((piece, own) -> own.declared()
                .orElse(Set.of())
                .forEach(name ->
                        pieces.computeIfAbsent(name, n -> new ArrayList<>()).add(piece)));
        return pieces;
    }

    /** Whether the text of a piece alone shows that it declares nothing. */
    boolean isStatement(String piece) {
        return names(List.of(piece)).get(piece).statement();
    }

    private Map<String, CodeNames> names(Collection<String> pieces) {
        return names.of(pieces, this::find);
    }

    private Map<String, CodeNames> find(Collection<String> pieces) {
        Map<String, CodeNames> found = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (String piece : pieces) {
            String code = UnicodeEscapes.read(piece);
            imports.names(code).ifPresentOrElse(names -> found.put(piece, names), () -> others.put(piece, code));
        }
        Map<String, CodeNames> byCode = CodeNames.of(others.values());
        others.forEach((piece, code) -> found.put(piece, byCode.get(code)));
        return found;
    }
}
