package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Exceptions of which the other side tells more than anybody would read. */
class HostileExceptionTest {

    private static RemoteException read(String name, String message, int frames, String type) {
        MessageOutput out = new MessageOutput(WireLimits.standard());
        out.string(name).u8(1).string(message).int32(frames);
        for (int i = 0; i < frames; i++) {
            out.string(type).string("f").string("").int32(1);
        }
        return ExceptionCodec.read(
                new MessageInput(out.toBytes(), WireLimits.standard(), new ReceivedTotals(WireTotals.standard())));
    }

    private static void refused(String says, String name, String message, int frames, String type) {
        assertEquals(
                says,
                assertThrows(ProtocolException.class, () -> read(name, message, frames, type))
                        .getMessage());
    }

    @Test
    void whatIsOnlyLongIsRead() {
        String longest = "x".repeat(2000) + "…";
        RemoteException e = read(longest, longest, 64, longest);
        assertEquals(longest, e.getMessage());
        assertEquals(64, e.getStackTrace().length);
    }

    @Test
    void moreFramesThanAreEverSentAreRefused() {
        refused("an exception cannot have 65 frames", "E", "no", 65, "A");
        refused("an exception cannot have 500000 frames", "E", "no", 500_000, "A");
    }

    @Test
    void wordsThatWereNotCutAreRefused() {
        String longer = "x".repeat(60_000);
        String says = "words of 60000 characters were not cut";
        refused(says, longer, "no", 1, "A");
        refused(says, "E", longer, 1, "A");
        refused(says, "E", "no", 1, longer);
    }
}
