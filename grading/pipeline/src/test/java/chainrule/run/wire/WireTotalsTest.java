package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What one exercise may send in all its messages together. */
class WireTotalsTest {

    private static final long MANY = 1L << 40;

    /** Asks for the value so often; the other side gives another array each time. */
    @SuppressWarnings("unchecked")
    private static void ask(WireTotals totals, int times, boolean anew) throws Exception {
        WireLimits limits = new WireLimits(1 << 20, 1 << 20, 1000, 16, 100, 2, 100, 10_000, totals);
        UnaryOperator<Object> served = x -> List.of(new double[1000]);
        try (var c = Connected.to(UnaryOperator.class, served, limits)) {
            for (int i = 0; i < times; i++) {
                c.root().apply(null);
                if (anew) {
                    c.anew();
                }
            }
        }
    }

    private static void refused(String says, WireTotals totals) throws Exception {
        ask(totals, 100, true);
        ask(totals, 50, false);
        assertEquals(
                says,
                assertThrows(LimitExceededException.class, () -> ask(totals, 51, false))
                        .getMessage());
    }

    @Test
    void moreMessagesThanAllowedAreRefused() throws Exception {
        refused("there were more than 50 messages", new WireTotals(50, MANY, MANY, MANY));
    }

    @Test
    void moreBytesThanAllowedAreRefused() throws Exception {
        refused("all messages together had more than 395 kB", new WireTotals(MANY, 395 << 10, MANY, MANY));
    }

    @Test
    void moreMemoryThanAllowedIsRefused() throws Exception {
        refused(
                "the values of all messages together take more than 800 kB",
                new WireTotals(MANY, MANY, 800 << 10, MANY));
    }

    @Test
    void moreArraysThanAllowedAreRefused() throws Exception {
        refused("there were more than 50 arrays", new WireTotals(MANY, MANY, MANY, 50));
    }
}
