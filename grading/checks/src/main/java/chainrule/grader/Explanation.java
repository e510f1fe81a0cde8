package chainrule.grader;

/**
 * A reason that would give the observed numbers.
 *
 * @param id the misconception's name
 * @param says continues “Your dW …”
 */
record Explanation(String id, String says, Kind kind) {

    /** How far an explanation goes; the kinds that explain most come first. */
    enum Kind {
        /**
         * The right rule with the student's own wrong numbers; it is reported briefly after those, and is not a
         * mistake.
         */
        CONSEQUENCE,
        /** A mistake that this check knows, alone or together with a wrong factor. */
        SPECIFIC,
        /** A mistake that any array may show, such as a wrong sign. */
        GENERAL,
        /**
         * Something that can be seen without knowing why. It is reported if nothing explains it, and one case is
         * enough.
         */
        FACT
    }

    /** The id of an array of zeros. */
    static final String ZERO = "all-zero";

    /** Whether it only says that all entries are zero. */
    boolean isZero() {
        return id.equals(ZERO);
    }

    /** Whether the mistake is in an earlier result. */
    boolean isConsequence() {
        return kind == Kind.CONSEQUENCE;
    }

    /** Whether it must be true for all inputs, not only for those where it was observed. */
    boolean mustHoldEverywhere() {
        return kind != Kind.FACT;
    }
}
