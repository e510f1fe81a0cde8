package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Expected against got; knows mistakes as wrong formulas and names the one that gives the very numbers that came.
 *
 * <pre>c.expect("dW", right).mistake("dw-not-transposed", "is XᵀdZ: …", () -> wrong).check(got);</pre>
 */
public final class Comparison {

    private final Case c;
    private final String symbol;
    private final double[][] expected;
    private final boolean scalar;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> seen = new ArrayList<>();
    private final List<Mistake> consequences = new ArrayList<>();
    private double tolerance = ArrayEquality.TOLERANCE;
    private Optional<Explanation> notFinite = Optional.empty();
    private Optional<String> doer = Optional.empty();

    Comparison(Case c, String symbol, double[][] expected, boolean scalar) {
        this.c = c;
        this.symbol = symbol;
        this.expected = expected;
        this.scalar = scalar;
    }

    /**
     * Adds a known mistake.
     *
     * @param id the misconception's name, in lower case with hyphens
     * @param says continues “Your dW …”: what it is, and why that is wrong
     * @param wrong computes what the mistake gives for these inputs; may throw if these sizes make that impossible
     */
    public Comparison mistake(String id, String says, Supplier<double[][]> wrong) {
        mistakes.add(new Mistake(id, says, wrong));
        return this;
    }

    /** Adds a known mistake that multiplies the right array by a number. */
    public Comparison ratio(String id, double factor, String says) {
        return mistake(id, says, () -> ArrayEquality.times(factor, expected));
    }

    /**
     * The same if the number only shows what a size should be: beside another wrong factor, it could be any number,
     * because n / 4 and 1 / n together give a quarter.
     */
    public Comparison ratioAlone(String id, double factor, String says) {
        mistakes.add(new Mistake(id, says, () -> ArrayEquality.times(factor, expected), true));
        return this;
    }

    /** Adds a known mistake in a single number. */
    public Comparison mistaken(String id, String says, Supplier<Double> wrong) {
        return mistake(id, says, () -> new double[][] {{wrong.get()}});
    }

    /**
     * Adds a known mistake whose wrong numbers are the student's own from elsewhere, such as those of another call. It
     * need not show with all inputs: for example, arrays are shared only if they have the same shape.
     */
    public Comparison seen(String id, String says, Supplier<double[][]> own) {
        seen.add(new Mistake(id, says, own));
        return this;
    }

    /**
     * Adds what the right rule gives with the student's own wrong earlier results, if the check uses these.
     *
     * @param says continues “Your dW …”: which results it follows from
     */
    public Comparison follows(String says, Supplier<double[][]> ruled) {
        consequences.add(new Mistake("follows", says, ruled));
        return this;
    }

    /** Adds a known mistake that gives NaN or infinity somewhere. */
    public Comparison notFinite(String id, String says) {
        notFinite = Optional.of(new Explanation(id, says, Explanation.Kind.FACT));
        return this;
    }

    /**
     * Sets who or what makes these numbers. Messages about this check's own mistakes then continue that, as in “Your
     * step …”, instead of the symbol.
     */
    public Comparison by(String who) {
        doer = Optional.of(who);
        return this;
    }

    /**
     * Sets how much may differ, relative to the size of the arrays. The default is 1e-9; use 1e-6 for finite
     * differences.
     */
    public Comparison within(double relative) {
        tolerance = relative;
        return this;
    }

    /** @throws FailedCheck unless the number is the expected one */
    public void check(double got) {
        check(new double[][] {{got}});
    }

    /** @throws FailedCheck unless the array is the expected one */
    public void check(double[][] got) {
        double[][] came = Observation.copy(got);
        boolean right =
                got != null && (ArrayEquality.same(got, expected) || ArrayEquality.close(got, expected, tolerance));
        Observation observation = new Observation(
                expected, came, right, tolerance, mistakes, consequences, c.sizes(), right ? List.of() : facts(got));
        c.observe(observation);
        if (!right) {
            // Now, as the student's own arrays may change later.
            throw new FailedCheck(observation.explanations(), e -> finding(e, came));
        }
    }

    /** What can be seen, from the fact that says most to the one that says least. */
    private List<Explanation> facts(double[][] got) {
        List<Explanation> facts = new ArrayList<>();
        if (got == null) {
            return List.of(fact("null", "is null: was it never filled, or not returned?"));
        }
        for (Mistake m : seen) {
            if (m.numbers().filter(own -> ArrayEquality.same(got, own)).isPresent()) {
                facts.add(fact(m.id(), m.says()));
            }
        }
        if (!ArrayEquality.sameShape(expected, got)) {
            facts.add(shape(got));
            return facts;
        }
        int[] at = ArrayEquality.firstNotFinite(got);
        if (at != null) {
            notFinite.ifPresent(facts::add);
            String where = scalar ? "" : " at [%d][%d]".formatted(at[0], at[1]);
            facts.add(fact("not-finite", "is %s%s.".formatted(got[at[0]][at[1]], where)));
        } else if (ArrayEquality.isZero(got) && !scalar) { // That a number is 0 is seen without more words.
            facts.add(fact(
                    Explanation.ZERO,
                    "is zero everywhere on these inputs. Is it ever written? Or is it multiplied by 1 / n with an int n,"
                            + " which is 0 in Java?"));
        }
        return facts;
    }

    private static Explanation fact(String id, String says) {
        return new Explanation(id, says, Explanation.Kind.FACT);
    }

    private Explanation shape(double[][] got) {
        if (Arrays.asList(got).contains(null)) {
            return fact(
                    "wrong-shape", "has a row that is null. Is every row filled, and does the loop reach all of them?");
        }
        String is = Matrices.shape(got);
        String should = Matrices.shape(expected);
        boolean transposed = expected.length > 0 && is.equals(expected[0].length + "×" + expected.length);
        return transposed
                ? fact("transposed", "has shape %s, which is the transpose of %s.".formatted(is, should))
                : fact("wrong-shape", "has shape %s; it should be %s.".formatted(is, should));
    }

    private String unnamed(double[][] got) {
        int[] at = ArrayEquality.worst(got, expected);
        String is = ArrayEquality.apart(got[at[0]][at[1]], expected[at[0]][at[1]]);
        return scalar ? is : "differs: at [%d][%d] it %s".formatted(at[0], at[1], is);
    }

    private Finding finding(Optional<Explanation> why, double[][] got) {
        if (why.filter(Explanation::isConsequence).isPresent()) {
            return Finding.unnamed("Your " + symbol + " " + why.get().says());
        }
        List<Finding.Evidence> evidence = new ArrayList<>();
        evidence.add(new Finding.Evidence(symbol + " expected", text(expected)));
        evidence.add(new Finding.Evidence(symbol + " got", got == null ? "null" : text(got)));
        if (ArrayEquality.sameShape(expected, got) && !scalar) {
            evidence.add(new Finding.Evidence("got − expected", Matrices.format(Matrices.subtract(got, expected))));
        }
        evidence.addAll(c.evidence());
        String says = why.map(Explanation::says).orElseGet(() -> unnamed(got));
        String who = why.filter(this::isOwn).flatMap(e -> doer).orElse(symbol);
        return new Finding("Your " + who + " " + says, why.map(Explanation::id), evidence);
    }

    /** Whether this check knows the mistake, rather than the kit. */
    private boolean isOwn(Explanation e) {
        return e.kind() == Explanation.Kind.SPECIFIC || seen.stream().anyMatch(m -> m.id().equals(e.id()));
    }

    private String text(double[][] a) {
        return scalar ? String.format(Locale.ROOT, "%.9g", a[0][0]) : Matrices.format(a);
    }
}
