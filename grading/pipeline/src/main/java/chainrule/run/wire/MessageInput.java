package chainrule.run.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bytes of one message while it is read; anything wrong with them is a {@link ProtocolException}. */
final class MessageInput {

    private static final char REPLACEMENT = '\uFFFD';

    private final ByteBuffer bytes;
    private final WireLimits limits;
    private final ReceivedTotals received;
    private long claimed;
    private long expanded;
    private long mentioned;

    /** @param received the totals so far, to which it is added */
    MessageInput(byte[] message, WireLimits limits, ReceivedTotals received) {
        received.message(message.length);
        this.bytes = ByteBuffer.wrap(message);
        this.limits = limits;
        this.received = received;
    }

    /** The buffer, after making sure that it holds {@code needed} more bytes. */
    ByteBuffer take(long needed) {
        if (needed < 0 || needed > bytes.remaining()) {
            throw new ProtocolException("the message ends too early: %d bytes are left, %d are needed"
                    .formatted(bytes.remaining(), needed));
        }
        return bytes;
    }

    int u8() {
        return take(1).get() & 0xff;
    }

    int u16() {
        return take(2).getShort() & 0xffff;
    }

    int int32() {
        return take(4).getInt();
    }

    long int64() {
        return take(8).getLong();
    }

    double float64() {
        return take(8).getDouble();
    }

    /** The number of things that follow, each of which takes at least {@code bytesEach} bytes. */
    int count(int bytesEach) {
        int count = int32();
        if (count < 0) {
            throw new ProtocolException("a count cannot be " + count);
        }
        take((long) count * bytesEach);
        // Counts inside counts: together they cannot promise more than the message holds.
        claimed += (long) count * bytesEach;
        if (claimed > bytes.capacity()) {
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
        ByteBuffer utf8 = bytes.slice().limit(length);
        bytes.position(bytes.position() + length);
        String text = new String(utf8.array(), utf8.arrayOffset(), length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text; // by far the most, and fast; the decoder below tells a wrong byte from a sent replacement
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
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
        if (bytes.hasRemaining()) {
            throw new ProtocolException("%d bytes follow the end of the message".formatted(bytes.remaining()));
        }
    }
}
