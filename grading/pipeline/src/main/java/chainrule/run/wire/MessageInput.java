package chainrule.run.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The bytes of one message while it is read; anything wrong with them is a {@link ProtocolException}.
 *
 * <p>Numbers are put together byte by byte, because a process that has just started interprets a dozen nested calls for
 * each number that it takes from a {@link ByteBuffer}.
 */
final class MessageInput {

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private int at;
    private final WireLimits limits;
    private final ReceivedTotals received;
    private long claimed;
    private long expanded;
    private long mentioned;

    /** @param received the totals so far, to which it is added */
    MessageInput(byte[] message, WireLimits limits, ReceivedTotals received) {
        received.message(message.length);
        this.bytes = message;
        this.limits = limits;
        this.received = received;
    }

    /** Makes sure that there are {@code needed} more bytes, and gives the place of the first one. */
    private int take(long needed) {
        require(needed);
        int first = at;
        at += (int) needed;
        return first;
    }

    /** Makes sure that there are {@code needed} more bytes. */
    void require(long needed) {
        if (needed < 0 || needed > bytes.length - at) {
            throw new ProtocolException("the message ends too early: %d bytes are left, %d are needed"
                    .formatted(bytes.length - at, needed));
        }
    }

    int u8() {
        return bytes[take(1)] & 0xff;
    }

    int u16() {
        int i = take(2);
        return (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
    }

    int int32() {
        return int32(take(4));
    }

    private int int32(int i) {
        return bytes[i] << 24 | (bytes[i + 1] & 0xff) << 16 | (bytes[i + 2] & 0xff) << 8 | bytes[i + 3] & 0xff;
    }

    long int64() {
        return int64(take(8));
    }

    private long int64(int i) {
        return (long) int32(i) << 32 | int32(i + 4) & 0xffff_ffffL;
    }

    double float64() {
        return Double.longBitsToDouble(int64());
    }

    void fill(double[] to) {
        int i = take(8L * to.length);
        for (int k = 0; k < to.length; k++, i += 8) {
            to[k] = Double.longBitsToDouble(int64(i));
        }
    }

    void fill(int[] to) {
        int i = take(4L * to.length);
        for (int k = 0; k < to.length; k++, i += 4) {
            to[k] = int32(i);
        }
    }

    void fill(long[] to) {
        int i = take(8L * to.length);
        for (int k = 0; k < to.length; k++, i += 8) {
            to[k] = int64(i);
        }
    }

    void fill(boolean[] to) {
        int i = take(to.length);
        for (int k = 0; k < to.length; k++) {
            to[k] = bytes[i + k] != 0;
        }
    }

    void fill(byte[] to) {
        System.arraycopy(bytes, take(to.length), to, 0, to.length);
    }

    /** The number of things that follow, each of which takes at least {@code bytesEach} bytes. */
    int count(int bytesEach) {
        int count = int32();
        if (count < 0) {
            throw new ProtocolException("a count cannot be " + count);
        }
        require((long) count * bytesEach);
        // Counts inside counts: together they cannot promise more than the message holds.
        claimed += (long) count * bytesEach;
        if (claimed > bytes.length) {
            throw new ProtocolException("the counts in the message exceed its length");
        }
        return count;
    }

    /**
     * Call this before a value is created.
     *
     * @param memory the memory that it takes, roughly
     */
    void expand(long memory) {
        received.expand(memory);
        expanded += memory;
        if (expanded > limits.expandedBytes()) {
            throw LimitExceededException.ofSize("the values of one message take", limits.expandedBytes());
        }
    }

    /** Call this for an array that occurs for the first time. */
    void array(long memory) {
        received.array();
        expand(memory);
    }

    /**
     * Call this for an array that is already known: a row may occur many times in a matrix, and all code that goes
     * through the matrix goes through it as often.
     */
    void mention(long memory) {
        mentioned += memory;
        if (mentioned > limits.expandedBytes()) {
            throw LimitExceededException.ofSize(
                    "the arrays that one message names, each counted as often as it is named, take",
                    limits.expandedBytes());
        }
    }

    String string() {
        int length = count(1);
        if (length > limits.stringBytes()) {
            throw new LimitExceededException(String.format(Locale.ROOT, "a text of %,d bytes is too long", length));
        }
        expand(2L * length);
        int first = take(length);
        String text = new String(bytes, first, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text; // by far the most, and fast; the decoder below tells a wrong byte from a sent replacement
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, first, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("a text is not UTF-8", e);
        }
    }

    List<String> strings() {
        List<String> strings = new ArrayList<>();
        for (int count = count(4); count > 0; count--) {
            strings.add(string());
        }
        return strings;
    }

    /** The text that {@link MessageOutput#words} wrote. */
    String words() {
        String text = string();
        if (text.length() > MessageOutput.MOST_WORDS + 1) {
            throw new ProtocolException("words of %d characters were not cut".formatted(text.length()));
        }
        return text;
    }

    /** Makes sure that the message has been read to its end. */
    void end() {
        if (at < bytes.length) {
            throw new ProtocolException("%d bytes follow the end of the message".formatted(bytes.length - at));
        }
    }
}
