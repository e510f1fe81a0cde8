package chainrule.run.wire;

/**
 * Limits for everything that a peer may send; exceeding one ends the connection.
 *
 * @param frameBytes longest message
 * @param expandedBytes memory that the values of one message take, roughly; an empty array takes ten bytes in a message
 *     and two hundred here
 * @param stringBytes longest text, in UTF-8
 * @param depth deepest nesting of lists, and of calls that wait for each other
 * @param handles most objects that one side can offer to the other
 * @param interfaceSets most combinations of several interfaces that the offered objects have
 * @param knownArrays most arrays that are tracked for changes at a time
 * @param knownElements most numbers in the arrays that are tracked
 * @param totals limits for all messages together
 */
public record WireLimits(
        int frameBytes,
        int expandedBytes,
        int stringBytes,
        int depth,
        int handles,
        int interfaceSets,
        int knownArrays,
        int knownElements,
        WireTotals totals) {

    /** Enough for every exercise: a batch of 1,797 rows of 64 numbers is a frame of one megabyte. */
    public static WireLimits standard() {
        return new WireLimits(32 << 20, 32 << 20, 64 << 10, 16, 10_000, 16, 10_000, 500_000, WireTotals.standard());
    }

    /** For the compiler, which receives whole notebooks. */
    public static WireLimits forSources() {
        return new WireLimits(32 << 20, 96 << 20, 4 << 20, 16, 10_000, 16, 10_000, 500_000, WireTotals.standard());
    }
}
