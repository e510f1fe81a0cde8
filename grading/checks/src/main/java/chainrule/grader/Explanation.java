package chainrule.grader;

/**
 * A reason that would give the numbers that came.
 *
 * @param id the misconception's name
 * @param says goes on from “Your dW …”
 */
record Explanation(String id, String says, Kind kind) {

    /** How far an explanation goes; what explains most comes first. */
    enum Kind {
        /** The right rule, with wrong numbers of the student's own: told after those, in short, and no mistake. */
        CONSEQUENCE,
        /** A mistake that this check knows, alone or together with a wrong factor. */
        SPECIFIC,
        /** A mistake that any array may show, such as a wrong sign. */
        GENERAL,
        /** What can be seen without knowing why: it is told if nothing explains it, and needs no second case. */
        FACT
    }

    /** The id of an array of zeros. */
    static final String ZERO = "all-zero";

    /** Whether it says no more than that all entries are zero. */
    boolean isZero() {
        return id.equals(ZERO);
    }

    /** Whether the mistake is in an earlier result. */
    boolean isConsequence() {
        return kind == Kind.CONSEQUENCE;
    }

    /** Whether it must hold on all inputs, not only on those where it was seen. */
    boolean mustHoldEverywhere() {
        return kind != Kind.FACT;
    }
}
