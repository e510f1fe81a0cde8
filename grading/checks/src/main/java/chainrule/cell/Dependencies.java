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
        Set<String> all = new HashSet<>(pieces);
        Map<String, CodeNames> known = new HashMap<>();
        all.forEach(piece -> known.put(piece, names(piece)));
        Map<String, List<String>> declaring = declaring(known);
        Set<String> needed = new HashSet<>();
        Deque<CodeNames> open = new ArrayDeque<>();
        exercise.forEach(piece -> open.push(names(piece)));
        known.forEach((piece, own) -> {
            if (own.declared().isEmpty() && isDeclaration.test(piece)) {
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

    private CodeNames names(String piece) {
        return names.of(piece, p -> {
            String code = UnicodeEscapes.read(p);
            return imports.names(code).orElseGet(() -> CodeNames.of(code));
        });
    }
}
