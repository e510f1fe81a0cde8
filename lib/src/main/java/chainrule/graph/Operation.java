package chainrule.graph;

/** The operations on one or two values. */
public enum Operation {
    /** v = a + b. */
    ADD("distributes: each input receives the gradient unchanged"),
    /** v = a − b. */
    SUBTRACT("distributes: the first input receives the gradient unchanged, the second one with its sign changed"),
    /** v = a · b. */
    MULTIPLY("swaps: each input receives the gradient times the other input"),
    /** v = a / b. */
    DIVIDE(""),
    /** v = max(a, b). */
    MAX("routes: the larger input receives the gradient, the other one 0"),
    /** v = aᵖ. */
    POWER(""),
    /** v = eᵃ. */
    EXP(""),
    /** v = log a, the natural logarithm. */
    LOG(""),
    /** v = tanh a. */
    TANH(""),
    /** v = σ(a) = 1 / (1 + e⁻ᵃ). */
    SIGMOID("");

    private final String pattern;

    Operation(String pattern) {
        this.pattern = pattern;
    }

    /** What the operation does with the gradient that reaches it, in words; empty if there is no simple rule. */
    public String pattern() {
        return pattern;
    }

    /** The name in small letters, such as {@code multiply}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
