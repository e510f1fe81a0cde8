package chainrule.run.sandbox;

/**
 * Whether a measure is in force on this machine.
 *
 * @param why how it is done, or what is missing
 */
public record MeasureState(Measure measure, boolean inForce, String why) {

    static MeasureState yes(Measure measure, String how) {
        return new MeasureState(measure, true, how);
    }

    static MeasureState no(Measure measure, String why) {
        return new MeasureState(measure, false, why);
    }

    /** Whether grading is refused for it. */
    boolean isBelowMinimum() {
        return measure.isRequired() && !inForce;
    }

    /** For people. */
    @Override
    public String toString() {
        return "%-4s%s (%s): %s".formatted(inForce ? "yes" : "no", measure.title(), measure.says(), why);
    }
}
