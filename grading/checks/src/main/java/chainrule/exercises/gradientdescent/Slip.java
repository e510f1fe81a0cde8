package chainrule.exercises.gradientdescent;

import java.util.ArrayList;
import java.util.List;

/**
 * A wrong way to take steps.
 *
 * @param id the misconception's name
 * @param says continues “Your step …”
 * @param rule how an entry is updated
 * @param memory where its numbers are kept
 * @param clock the number that it takes for the number of the step
 */
public record Slip(String id, String says, UpdateRule rule, EntryMemory memory, Clock clock) {

    /**
     * The turn of an entry.
     *
     * @param step from 1
     * @param parameter from 0
     * @param parameters the number of parameters
     * @param entry from 0, through all parameters
     * @param entries the number of entries of all parameters
     */
    public record Turn(int step, int parameter, int parameters, int entry, int entries) {}

    /** Counts the steps. */
    @FunctionalInterface
    public interface Clock {
        /** The value of t at an entry's turn. */
        int at(Turn turn);
    }

    /** A wrong rule with the right memory and count. */
    public Slip(String id, String says, UpdateRule rule) {
        this(id, says, rule, EntryMemory.OWN, Turn::step);
    }

    /** The right rule with a wrong count of steps. */
    public Slip(String id, String says, UpdateRule rule, Clock clock) {
        this(id, says, rule, EntryMemory.OWN, clock);
    }

    private Slip(String id, String says, UpdateRule rule, EntryMemory memory) {
        this(id, says, rule, memory, Turn::step);
    }

    /** The step without the old value that it should be subtracted from. */
    public static List<Slip> ofValue(UpdateRule right) {
        String says = "replaces θ by the last change. Subtract the change from the old value: θ ← θ − change.";
        UpdateRule step = (theta, g, memory, t) -> right.next(theta, g, memory, t) - theta;
        return List.of(
                new Slip("value-overwritten", says, step),
                new Slip("value-overwritten", says, (theta, g, memory, t) -> -step.next(theta, g, memory, t)),
                new Slip(
                        "gradient-for-value",
                        "replaces θ by the gradient. Subtract the change from the old value: θ ← θ − change.",
                        (theta, g, memory, t) -> g),
                new Slip(
                        "value-cleared",
                        "replaces every θ by 0. Subtract the change from the old value: θ ← θ − change.",
                        (theta, g, memory, t) -> 0));
    }

    /**
     * The right rule with its memory in the wrong place.
     *
     * @param symbols what is remembered, such as {@code v}
     */
    public static List<Slip> ofMemory(UpdateRule right, String symbols) {
        List<Slip> slips = new ArrayList<>();
        String number =
                "uses one number for %s, shared by many weights. Each weight needs its own: make an array of the"
                        + " shape of value().";
        for (EntryMemory m : List.of(EntryMemory.ONE_NUMBER, EntryMemory.NUMBER_EACH)) {
            slips.add(new Slip("one-memory", number.formatted(symbols), right, m));
        }
        slips.add(new Slip(
                "state-shared-by-parameters",
                "uses one array for %s, shared by all parameters. Each parameter needs its own.".formatted(symbols),
                right,
                EntryMemory.ONE_ARRAY));
        String name = "uses the same %s for parameters of the same name, although each layer has its own W and b."
                + " Look it up by the parameter itself, or by its place in the list.";
        for (EntryMemory m : List.of(EntryMemory.BY_NAME, EntryMemory.BY_TEXT)) {
            slips.add(new Slip("state-by-name", name.formatted(symbols), right, m));
        }
        slips.add(new Slip(
                "state-by-shape",
                ("uses the same %s for parameters of the same shape. Look it up by the parameter itself, or by its"
                                + " place in the list.")
                        .formatted(symbols),
                right,
                EntryMemory.BY_SHAPE));
        return slips;
    }
}
