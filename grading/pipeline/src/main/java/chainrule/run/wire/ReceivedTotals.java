package chainrule.run.wire;

import java.util.Locale;

/** The amount that the other side has sent since both last started again. */
final class ReceivedTotals {

    private final WireTotals most;
    private long messages;
    private long bytes;
    private long expanded;
    private long arrays;

    ReceivedTotals(WireTotals most) {
        this.most = most;
    }

    /** Call this before a message is read. */
    void message(int length) {
        bytes += length;
        if (++messages > most.messages()) {
            throw new LimitExceededException(
                    String.format(Locale.ROOT, "there were more than %,d messages", most.messages()));
        }
        if (bytes > most.bytes()) {
            throw LimitExceededException.ofSize("all messages together had", most.bytes());
        }
    }

    /** Call this before a value is created. */
    void expand(long memory) {
        expanded += memory;
        if (expanded > most.expandedBytes()) {
            throw LimitExceededException.ofSize("the values of all messages together take", most.expandedBytes());
        }
    }

    void array() {
        if (++arrays > most.arrays()) {
            throw new LimitExceededException(
                    String.format(Locale.ROOT, "there were more than %,d arrays", most.arrays()));
        }
    }
}
