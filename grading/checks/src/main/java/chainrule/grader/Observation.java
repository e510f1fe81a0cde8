package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result that a comparison was given, and what would explain it. */
final class Observation {

    private final double[][] expected;
    private final double[][] got;
    private final boolean right;
    private final double tolerance;
    private final List<Mistake> mistakes;
    private final List<Mistake> consequences;
    private final List<Case.Size> sizes;
    private final List<Explanation> facts;
    private List<Explanation> explanations;

    /**
     * @param mistakes the mistakes that the check knows
     * @param consequences the consequences of wrong earlier results
     * @param facts what can be seen in these numbers
     */
    Observation(
            double[][] expected,
            double[][] got,
            boolean right,
            double tolerance,
            List<Mistake> mistakes,
            List<Mistake> consequences,
            List<Case.Size> sizes,
            List<Explanation> facts) {
        this.expected = expected;
        this.got = got;
        this.right = right;
        this.tolerance = tolerance;
        this.mistakes = List.copyOf(mistakes);
        this.consequences = List.copyOf(consequences);
        this.sizes = List.copyOf(sizes);
        this.facts = facts;
    }

    /** The mistakes that the check knows. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Whether these numbers would count as right. */
    boolean looksRight(double[][] numbers) {
        return ArrayEquality.close(numbers, expected, tolerance);
    }

    /**
     * The mistakes that give these numbers, followed by what can be seen in them; those that explain most come first.
     */
    List<Explanation> explanations() {
        if (explanations == null) {
            explanations = right ? List.of() : find();
        }
        return explanations;
    }

    private List<Explanation> find() {
        List<Explanation> found = new ArrayList<>();
        if (ArrayEquality.sameShape(expected, got)) {
            add(found, consequences, ArrayEquality.TOLERANCE, Explanation.Kind.CONSEQUENCE);
            // What matches to the last digits is more likely than what comes near by chance.
            add(found, mistakes, ArrayEquality.TOLERANCE, Explanation.Kind.SPECIFIC);
            add(found, mistakes, tolerance, Explanation.Kind.SPECIFIC);
            List<Mistake> general = GeneralMistakes.of(expected, sizes);
            add(found, general, ArrayEquality.TOLERANCE, Explanation.Kind.GENERAL);
            if (found.isEmpty()) {
                add(found, likelyPairs(), ArrayEquality.TOLERANCE, Explanation.Kind.SPECIFIC);
            }
        } else {
            add(found, mistakes, ArrayEquality.TOLERANCE, Explanation.Kind.SPECIFIC);
        }
        found.addAll(facts);
        return found;
    }

    private void add(List<Explanation> found, List<Mistake> among, double within, Explanation.Kind kind) {
        for (Mistake m : among) {
            boolean known = found.stream().anyMatch(e -> e.id().equals(m.id()));
            if (!known && gives(m, within)) {
                found.add(new Explanation(m.id(), m.says(), kind));
            }
        }
    }

    private boolean gives(Mistake m, double within) {
        return m.numbers()
                .filter(wrong -> ArrayEquality.same(got, wrong) || ArrayEquality.close(got, wrong, within))
                .isPresent();
    }

    /** Two mistakes at once: one that the check knows, and the wrong factor that its largest entry suggests. */
    private List<Mistake> likelyPairs() {
        List<Factor> factors = Factor.of(sizes);
        List<Mistake> pairs = new ArrayList<>();
        for (Mistake m : mistakes) {
            if (m.alone()) {
                continue;
            }
            m.numbers().filter(wrong -> ArrayEquality.sameShape(wrong, got)).ifPresent(wrong -> {
                int[] at = ArrayEquality.worst(wrong, ArrayEquality.times(0, wrong));
                double ratio = wrong.length == 0 || wrong[0].length == 0
                        ? Double.NaN
                        : got[at[0]][at[1]] / wrong[at[0]][at[1]];
                factors.stream()
                        .filter(f -> Math.abs(f.value() - ratio) <= 1e-6 * Math.abs(ratio))
                        .forEach(f -> pairs.add(pair(m, f)));
            });
        }
        return pairs;
    }

    /** The pairs with the given name. */
    private Stream<Mistake> pairs(String id) {
        return mistakes.stream()
                .filter(m -> id.startsWith(m.id() + "+"))
                .flatMap(m -> Factor.of(sizes).stream()
                        .filter(f -> id.equals(m.id() + "+" + f.id()))
                        .map(f -> pair(m, f)));
    }

    private static Mistake pair(Mistake m, Factor f) {
        return new Mistake(
                m.id() + "+" + f.id(),
                "shows two mistakes at once. The first: it %s The second: %s.".formatted(m.says(), f.beside()),
                () -> m.numbers().map(f::times).orElse(null));
    }

    /** Whether the given mistake is possible here too. */
    boolean allows(Explanation e) {
        return right
                ? showsNothingOf(e)
                : explanations().stream().anyMatch(x -> x.id().equals(e.id()))
                        || ArrayEquality.sameShape(expected, got)
                                && formulas(e).anyMatch(m -> gives(m, ArrayEquality.TOLERANCE));
    }

    boolean isRight() {
        return right;
    }

    /** Right numbers rule out a mistake that would have given different ones. */
    private boolean showsNothingOf(Explanation e) {
        if (e.kind() == Explanation.Kind.GENERAL && !ArrayEquality.sameShape(expected, got)) {
            return true;
        }
        List<double[][]> wrong =
                formulas(e).map(Mistake::numbers).flatMap(Optional::stream).toList();
        return wrong.isEmpty() || wrong.stream().anyMatch(w -> ArrayEquality.close(got, w, tolerance));
    }

    /** The formulas that give the numbers of the given explanation. */
    private Stream<Mistake> formulas(Explanation e) {
        Stream<Mistake> known = switch (e.kind()) {
            case CONSEQUENCE -> consequences.stream();
            case GENERAL -> GeneralMistakes.of(expected, sizes).stream();
            default -> Stream.concat(mistakes.stream(), pairs(e.id()));
        };
        return known.filter(m -> m.id().equals(e.id()));
    }

    /** A copy, because the student's code may write into its array later. */
    static double[][] copy(double[][] a) {
        return a == null || java.util.Arrays.asList(a).contains(null) ? a : Matrices.copy(a);
    }
}
