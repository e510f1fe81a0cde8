package chainrule.run.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The bytes of one message while it is written; it refuses to grow beyond the limit. */
final class MessageOutput {

    /** The longest text for a reader; {@link #words} adds a sign if there was more. */
    static final int MOST_WORDS = 2000;

    private final WireLimits limits;
    private byte[] bytes = new byte[512];
    private int length;

    MessageOutput(WireLimits limits) {
        this.limits = limits;
    }

    int length() {
        return length;
    }

    /** Makes room for {@code more} bytes, and gives the place of the first one. */
    private int room(long more) {
        long needed = length + more;
        if (needed > limits.frameBytes()) {
            throw new UnsendableException(
                    String.format(Locale.ROOT, "a message holds at most %,d bytes", limits.frameBytes()));
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limits.frameBytes(), Math.max(needed, 2L * bytes.length)));
        }
        int first = length;
        length = (int) needed;
        return first;
    }

    MessageOutput u8(int value) {
        int i = room(1);
        bytes[i] = (byte) value;
        return this;
    }

    MessageOutput u16(int value) {
        int i = room(2);
        bytes[i] = (byte) (value >> 8);
        bytes[i + 1] = (byte) value;
        return this;
    }

    MessageOutput int32(int value) {
        put(room(4), value);
        return this;
    }

    private void put(int i, int value) {
        bytes[i] = (byte) (value >> 24);
        bytes[i + 1] = (byte) (value >> 16);
        bytes[i + 2] = (byte) (value >> 8);
        bytes[i + 3] = (byte) value;
    }

    MessageOutput int64(long value) {
        put(room(8), value);
        return this;
    }

    private void put(int i, long value) {
        put(i, (int) (value >> 32));
        put(i + 4, (int) value);
    }

    MessageOutput float64(double value) {
        return int64(Double.doubleToRawLongBits(value));
    }

    void all(double[] values) {
        int i = room(8L * values.length);
        for (double value : values) {
            put(i, Double.doubleToRawLongBits(value));
            i += 8;
        }
    }

    void all(int[] values) {
        int i = room(4L * values.length);
        for (int value : values) {
            put(i, value);
            i += 4;
        }
    }

    void all(long[] values) {
        int i = room(8L * values.length);
        for (long value : values) {
            put(i, value);
            i += 8;
        }
    }

    void all(boolean[] values) {
        int i = room(values.length);
        for (boolean value : values) {
            bytes[i++] = (byte) (value ? 1 : 0);
        }
    }

    void all(byte[] values) {
        int first = room(values.length);
        System.arraycopy(values, 0, bytes, first, values.length);
    }

    MessageOutput string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > limits.stringBytes()) {
            throw new UnsendableException(
                    String.format(Locale.ROOT, "a text holds at most %,d bytes", limits.stringBytes()));
        }
        int32(utf8.length).all(utf8);
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
        return Arrays.copyOf(bytes, length);
    }
}
