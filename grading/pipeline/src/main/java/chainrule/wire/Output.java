package chainrule.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one message as they are put together; refuses to grow beyond the limit. */
final class Output {

    private final Limits limits;
    private ByteBuffer bytes = ByteBuffer.allocate(512);

    Output(Limits limits) {
        this.limits = limits;
    }

    /** The buffer with room for {@code more} bytes. */
    ByteBuffer room(long more) {
        long needed = bytes.position() + more;
        if (needed > limits.frameBytes()) {
            throw new UnsendableException("a message holds at most %,d bytes".formatted(limits.frameBytes()));
        }
        if (needed > bytes.capacity()) {
            int capacity = (int) Math.min(limits.frameBytes(), Math.max(needed, 2L * bytes.capacity()));
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
        }
        return bytes;
    }

    Output u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    Output int32(int value) {
        room(4).putInt(value);
        return this;
    }

    Output int64(long value) {
        room(8).putLong(value);
        return this;
    }

    Output float64(double value) {
        room(8).putDouble(value);
        return this;
    }

    /** Text, cut where it is longer than the limit: messages of exceptions come this way. */
    Output string(String text) {
        String cut = text.length() > limits.stringBytes() / 3 ? text.substring(0, limits.stringBytes() / 3) : text;
        byte[] utf8 = cut.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length).room(utf8.length).put(utf8);
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
