package chainrule.run.wire;

/**
 * Limits for everything that the answering side may send until both start again, which is during one exercise.
 *
 * @param messages most of them
 * @param bytes of all messages
 * @param expandedBytes memory that the values of all messages take; see {@link WireLimits#expandedBytes}
 * @param arrays most arrays and parameters
 */
public record WireTotals(long messages, long bytes, long expandedBytes, long arrays) {

    /** A hundred times what any solution, alternative or mutant sends: 7,000 messages of 220 kB with 2,800 arrays. */
    static WireTotals standard() {
        return new WireTotals(1_000_000, 1L << 30, 2L << 30, 2_000_000);
    }

    /** For the answering end, which may trust the asking one; the asking end can report better what is too much. */
    static WireTotals unlimited() {
        return new WireTotals(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
