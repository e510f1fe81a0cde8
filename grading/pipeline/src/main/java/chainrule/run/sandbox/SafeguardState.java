package chainrule.run.sandbox;

/**
 * Whether a measure is in force on this machine.
 *
 * @param why how it is implemented, or what is missing
 */
public record SafeguardState(Safeguard measure, boolean inForce, String why) {

    static SafeguardState yes(Safeguard measure, String how) {
        return new SafeguardState(measure, true, how);
    }

    static SafeguardState no(Safeguard measure, String why) {
        return new SafeguardState(measure, false, why);
    }

    /** Whether a class is not graded because of it. */
    boolean isBelowMinimum() {
        return measure.isRequired() && !inForce;
    }

    /** The state in words for people. */
    @Override
    public String toString() {
        return "%-4s%s (%s): %s".formatted(inForce ? "yes" : "no", measure.title(), measure.says(), why);
    }
}
