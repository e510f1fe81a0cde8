package chainrule.run.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The bytes of one message while it is written; it refuses to grow beyond the limit. */
final class MessageOutput {

    /** The longest text for a reader; {@link #words} adds a sign if there was more. */
    static final int MOST_WORDS = 2000;

    private final WireLimits limits;
    private ByteBuffer bytes = ByteBuffer.allocate(512);

    MessageOutput(WireLimits limits) {
        this.limits = limits;
    }

    /** The buffer with room for {@code more} bytes. */
    ByteBuffer room(long more) {
        long needed = bytes.position() + more;
        if (needed > limits.frameBytes()) {
            throw new UnsendableException(
                    String.format(Locale.ROOT, "a message holds at most %,d bytes", limits.frameBytes()));
        }
        if (needed > bytes.capacity()) {
            int capacity = (int) Math.min(limits.frameBytes(), Math.max(needed, 2L * bytes.capacity()));
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
        }
        return bytes;
    }

    MessageOutput u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    MessageOutput u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    MessageOutput int32(int value) {
        room(4).putInt(value);
        return this;
    }

    MessageOutput int64(long value) {
        room(8).putLong(value);
        return this;
    }

    MessageOutput float64(double value) {
        room(8).putDouble(value);
        return this;
    }

    MessageOutput string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > limits.stringBytes()) {
            throw new UnsendableException(
                    String.format(Locale.ROOT, "a text holds at most %,d bytes", limits.stringBytes()));
        }
        int32(utf8.length).room(utf8.length).put(utf8);
        return this;
    }

    MessageOutput strings(List<String> texts) {
        int32(texts.size());
        texts.forEach(this::string);
        return this;
    }

    /** A text for a reader, which is cut if it is too long to be read. */
    MessageOutput words(String text) {
        return string(text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) + "…" : text);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
