package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parent whose child answers with whatever it likes. */
class HostilePeerTest {

    private static final WireLimits SMALL =
            new WireLimits(4096, 1 << 16, 500, 8, 20, 2, 50, 10_000, WireTotals.standard());

    private interface Length {
        int of(String s);
    }

    private static final TypeTable TYPES = TypeTable.of(HostilePeerTest.class.getClassLoader(), List.of(Length.class));

    private static Object ask(byte[] reply) {
        UnaryOperator<Object> root = root(reply);
        return root.apply(new double[][] {{1, 2}, {3, 4}});
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Object> root(byte[] reply) {
        return Peer.asking(
                        new ByteArrayInputStream(reply),
                        OutputStream.nullOutputStream(),
                        TYPES,
                        SMALL,
                        new ExceptionForm() {})
                .root(UnaryOperator.class);
    }

    private static byte[] frame(byte... message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(message.length);
        out.write(message);
        return bytes.toByteArray();
    }

    /** RETURN, nothing forgotten, nothing changed. */
    private static byte[] returning(int... value) throws IOException {
        byte[] message = new byte[9 + value.length];
        message[0] = (byte) Opcode.RETURN.ordinal();
        for (int i = 0; i < value.length; i++) {
            message[9 + i] = (byte) value[i];
        }
        return frame(message);
    }

    @Test
    void anAnswerOfThisFormIsUnderstood() throws IOException {
        assertEquals(258, ask(returning(ValueTag.INT.ordinal(), 0, 0, 1, 2)));
    }

    @Test
    void silenceIsADisconnection() {
        assertThrows(DisconnectedException.class, () -> ask(new byte[0]));
    }

    @Test
    void aFrameLongerThanAllowedIsRefusedBeforeItIsRead() {
        var e = assertThrows(ProtocolException.class, () -> ask(new byte[] {0x7f, -1, -1, -1}));
        assertEquals("a message cannot have 2147483647 bytes", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 200, 255})
    void anUnknownKindOfValueIsRefused(int tag) throws IOException {
        byte[] reply = returning(tag);
        assertThrows(ProtocolException.class, () -> ask(reply));
    }

    @Test
    void bytesAfterTheValueAreRefused() throws IOException {
        byte[] reply = returning(ValueTag.NULL.ordinal(), 0);
        var e = assertThrows(ProtocolException.class, () -> ask(reply));
        assertTrue(e.getMessage().startsWith("1 bytes follow"), e.getMessage());
    }

    @Test
    void aLengthThatTheMessageCannotHoldReservesNothing() throws IOException {
        byte[] reply = returning(ValueTag.LIST.ordinal(), 0x7f, -1, -1, -1);
        assertThrows(ProtocolException.class, () -> ask(reply));
    }

    /** A message of some kilobytes that would take a hundred times as much memory. */
    @Test
    void moreValuesThanTheMemoryIsForAreRefused() throws IOException {
        int[] arrays = new int[5 + 350 * 10];
        arrays[0] = ValueTag.LIST.ordinal();
        arrays[3] = 350 >> 8;
        arrays[4] = 350 & 0xff;
        for (int i = 0; i < 350; i++) {
            int at = 5 + i * 10;
            arrays[at] = ValueTag.NEW_ARRAY.ordinal();
            arrays[at + 3] = (2 * i + 1) >> 8;
            arrays[at + 4] = (2 * i + 1) & 0xff;
            arrays[at + 5] = ArrayKind.DOUBLES.ordinal();
        }
        byte[] reply = returning(arrays);
        var e = assertThrows(ProtocolException.class, () -> ask(reply));
        assertEquals("the values of one message take more than 64 kB", e.getMessage());
    }

    @Test
    void listsInListsWithoutEndAreRefused() throws IOException {
        int[] nested = new int[5 * 100];
        for (int i = 0; i < nested.length; i += 5) {
            nested[i] = ValueTag.LIST.ordinal();
            nested[i + 4] = 1;
        }
        byte[] reply = returning(nested);
        var e = assertThrows(ProtocolException.class, () -> ask(reply));
        assertEquals("values are nested deeper than 8", e.getMessage());
    }

    @Test
    void anArrayThatWasNeverSentIsRefused() throws IOException {
        byte[] reply = returning(ValueTag.KNOWN.ordinal(), 0, 0, 1, 0);
        assertThrows(ProtocolException.class, () -> ask(reply));
    }

    @Test
    void aMethodThatTheObjectWasNotOfferedForCannotBeCalled() throws IOException {
        // CALL of handle 0, which this side never offered.
        byte[] message = new byte[20];
        byte[] reply = frame(message);
        var e = assertThrows(ProtocolException.class, () -> ask(reply));
        assertEquals("no object has the handle 0", e.getMessage());
    }

    @Test
    void aReplyOfTheWrongTypeIsRefused() throws IOException {
        Length length = Peer.asking(
                        new ByteArrayInputStream(returning(ValueTag.TRUE.ordinal())),
                        OutputStream.nullOutputStream(),
                        TYPES,
                        SMALL,
                        new ExceptionForm() {})
                .root(Length.class);
        var e = assertThrows(ProtocolException.class, () -> length.of("x"));
        assertEquals("a Boolean came where a int belongs", e.getMessage());
    }

    @Test
    void arbitraryBytesNeverCauseAnotherExceptionThanTheProtocols() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            byte[] message = new byte[1 + random.nextInt(60)];
            random.nextBytes(message);
            if (random.nextInt(4) > 0) {
                message = plausible(message, random);
            }
            try {
                ask(frame(message));
            } catch (ProtocolException | RemoteException e) {
                // As it should be.
            }
        }
    }

    /** Small numbers where lengths, numbers and tags are expected, so that the bytes get further. */
    private static byte[] plausible(byte[] message, Random random) {
        for (int i = 0; i < message.length; i++) {
            int range = random.nextInt(8) == 0 ? 256 : random.nextInt(3) == 0 ? 17 : 3;
            message[i] = (byte) random.nextInt(range);
        }
        for (int i = 1; i < Math.min(9, message.length); i++) {
            message[i] = 0;
        }
        return message;
    }
}
