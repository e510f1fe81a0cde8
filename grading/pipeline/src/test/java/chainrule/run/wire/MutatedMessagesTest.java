package chainrule.run.wire;

import chainrule.tensor.Parameter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** True replies in which some bytes were changed, cut or doubled. */
class MutatedMessagesTest {

    private static final ClassLoader LOADER = MutatedMessagesTest.class.getClassLoader();
    private static final TypeTable TYPES = TypeTable.of(LOADER, List.of());

    @SuppressWarnings("unchecked")
    private static byte[] trueReply() {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        try {
            Peer.asking(
                            new ByteArrayInputStream(new byte[0]),
                            asked,
                            TYPES,
                            WireLimits.standard(),
                            new ExceptionForm() {})
                    .root(UnaryOperator.class)
                    .apply(new double[][] {{1, 2}, {3, 4}});
        } catch (DisconnectedException e) {
            // Only the question was wanted.
        }
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        DoubleUnaryOperator sine = Math::sin;
        UnaryOperator<Object> served = x -> {
            ((double[][]) x)[0][0] = 9;
            Parameter w = new Parameter("W", (double[][]) x);
            return List.of(x, w, Map.of("db", 1.5), sine, new int[] {1}, "text", new Random(1));
        };
        Peer.answering(
                        new ByteArrayInputStream(asked.toByteArray()),
                        answered,
                        LOADER,
                        WireLimits.standard(),
                        new ExceptionForm() {})
                .serve(UnaryOperator.class, served);
        return answered.toByteArray();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aChangedReplyGivesAValueOrAClearErrorOfTheProtocol() {
        byte[] reply = trueReply();
        Assertions.assertTrue(reply.length > 200, "the reply holds every kind of value");
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] changed = reply.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = 4 + random.nextInt(changed.length - 4);
                changed[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) random.nextInt(18);
            }
            try {
                Peer.asking(
                                new ByteArrayInputStream(changed),
                                new ByteArrayOutputStream(),
                                TYPES,
                                WireLimits.standard(),
                                new ExceptionForm() {})
                        .root(UnaryOperator.class)
                        .apply(new double[][] {{1, 2}, {3, 4}});
            } catch (ProtocolException | RemoteException e) {
                refused++;
            }
        }
        Assertions.assertTrue(refused > 10_000, "changes are noticed: " + refused);
    }
}
