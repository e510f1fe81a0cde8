package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
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
    private double tolerance = Numbers.TOLERANCE;
    private Guess notFinite;

    private record Mistake(String id, String says, Supplier<double[][]> wrong) {}

    Comparison(Case c, String symbol, double[][] expected, boolean scalar) {
        this.c = c;
        this.symbol = symbol;
        this.expected = expected;
        this.scalar = scalar;
    }

    /**
     * A known mistake.
     *
     * @param id the misconception's name, in lower case with hyphens
     * @param says goes on from “Your dW …”: what it is, and why that is wrong
     * @param wrong what the mistake gives on these inputs; may throw where these sizes cannot give it
     */
    public Comparison mistake(String id, String says, Supplier<double[][]> wrong) {
        mistakes.add(new Mistake(id, says, wrong));
        return this;
    }

    /** A known mistake that gives the right array times a number. */
    public Comparison ratio(String id, double factor, String says) {
        return mistake(id, says, () -> Numbers.times(factor, expected));
    }

    /** A known mistake of a single number. */
    public Comparison mistaken(String id, String says, Supplier<Double> wrong) {
        return mistake(id, says, () -> new double[][] {{wrong.get()}});
    }

    /** A known mistake that gives NaN or infinity somewhere. */
    public Comparison notFinite(String id, String says) {
        notFinite = new Guess(id, says);
        return this;
    }

    /** How much may differ, relative to the size of the arrays; 1e-9 unless told, 1e-6 for finite differences. */
    public Comparison within(double relative) {
        tolerance = relative;
        return this;
    }

    /** @throws Failed unless the number that came is the expected one */
    public void check(double got) {
        check(new double[][] {{got}});
    }

    /** @throws Failed unless what came is what is expected */
    public void check(double[][] got) {
        if (got == null) {
            throw fail("null", "is null: what should hold it was not written or not returned.", null);
        }
        if (Numbers.same(got, expected) || Numbers.close(got, expected, tolerance)) {
            return;
        }
        if (notFinite != null && Numbers.sameShape(got, expected) && Numbers.firstNotFinite(got) != null) {
            throw fail(notFinite.id(), notFinite.says(), got);
        }
        // What matches to the last digits is more likely than what comes near by chance.
        requireNoMistake(got, Numbers.TOLERANCE);
        requireNoMistake(got, tolerance);
        throw Guess.of(expected, got, c.sizes())
                .map(g -> fail(g.id(), g.says(), got))
                .orElseGet(() -> fail(null, unnamed(got), got));
    }

    private void requireNoMistake(double[][] got, double within) {
        List<Mistake> alike = mistakes.stream()
                .filter(m -> compute(m)
                        .filter(wrong -> Numbers.close(got, wrong, within))
                        .isPresent())
                .toList();
        if (!alike.isEmpty()) {
            Mistake first = alike.get(0);
            boolean sure = alike.stream().allMatch(m -> m.id().equals(first.id()));
            Failed failed = fail(first.id(), first.says(), got);
            throw sure ? failed : failed.unsure();
        }
    }

    private static Optional<double[][]> compute(Mistake m) {
        try {
            return Optional.ofNullable(m.wrong().get());
        } catch (RuntimeException e) {
            // These sizes cannot give this mistake: a product that does not fit, for one.
            return Optional.empty();
        }
    }

    private String unnamed(double[][] got) {
        if (scalar) {
            return String.format(Locale.ROOT, "is %.6g; it should be %.6g.", got[0][0], expected[0][0]);
        }
        int[] at = Numbers.worst(got, expected);
        return String.format(
                Locale.ROOT,
                "differs: in row %d, column %d it is %.6g; it should be %.6g.",
                at[0],
                at[1],
                got[at[0]][at[1]],
                expected[at[0]][at[1]]);
    }

    private Failed fail(String id, String says, double[][] got) {
        List<Finding.Evidence> evidence = new ArrayList<>();
        evidence.add(new Finding.Evidence(symbol + " expected", text(expected)));
        evidence.add(new Finding.Evidence(symbol + " got", got == null ? "null" : text(got)));
        if (Numbers.sameShape(expected, got) && !scalar) {
            evidence.add(new Finding.Evidence("got − expected", Matrices.format(Matrices.subtract(got, expected))));
        }
        evidence.addAll(c.evidence());
        return new Failed(new Finding("Your " + symbol + " " + says, Optional.ofNullable(id), evidence));
    }

    private String text(double[][] a) {
        return scalar ? String.format(Locale.ROOT, "%.9g", a[0][0]) : Matrices.format(a);
    }
}
