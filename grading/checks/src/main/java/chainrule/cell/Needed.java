package chainrule.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which pieces of other cells an exercise's cell can depend on: all that declare or import a name that it mentions, or
 * that such a piece mentions, and all of which that cannot be told. The rest need not be compiled.
 */
final class Needed {

    /** An escape such as {@code \\u0061} can stand for a letter of a name. */
    private static final String ESCAPE = "\\u";

    private final Remembered<Names> names = new Remembered<>();
    private final Imports imports;

    Needed(Imports imports) {
        this.imports = imports;
    }

    /**
     * The code of the needed pieces.
     *
     * @param exercise the pieces of the exercise's cell, and what is left of it where it ends too early
     * @param isDeclaration asked for what its text does not tell
     */
    Set<String> by(Collection<String> exercise, Collection<String> pieces, Predicate<String> isDeclaration) {
        Set<String> all = new HashSet<>(pieces);
        if (Stream.concat(exercise.stream(), all.stream()).anyMatch(p -> p.contains(ESCAPE))) {
            return all;
        }
        Set<String> mentioned = new HashSet<>();
        exercise.forEach(p -> mentioned.addAll(names(p).mentioned()));
        Set<String> needed = new HashSet<>();
        List<String> left = new ArrayList<>(all);
        while (left.removeIf(piece -> takes(piece, mentioned, needed, isDeclaration))) {
            // What was taken mentions more.
        }
        return needed;
    }

    private Names names(String piece) {
        return names.of(piece, p -> imports.names(p).orElseGet(() -> Names.of(p)));
    }

    private boolean takes(String piece, Set<String> mentioned, Set<String> needed, Predicate<String> isDeclaration) {
        Names own = names(piece);
        boolean wanted = own.declared()
                .map(declared -> !Collections.disjoint(declared, mentioned))
                .orElseGet(() -> isDeclaration.test(piece));
        if (wanted) {
            needed.add(piece);
            mentioned.addAll(own.mentioned());
        }
        return wanted;
    }
}
