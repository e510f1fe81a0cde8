package chainrule.run.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Messages on a pair of streams: four bytes of length, then the message. */
final class MessageStream {

    private final DataInputStream in;
    private final OutputStream out;
    private final WireLimits limits;

    MessageStream(InputStream in, OutputStream out, WireLimits limits) {
        this.in = new DataInputStream(in);
        this.out = out;
        this.limits = limits;
    }

    /**
     * The next message.
     *
     * @throws DisconnectedException if there is none because the other side is gone
     */
    byte[] read() {
        try {
            int length = in.readInt();
            if (length < 1 || length > limits.frameBytes()) {
                throw new ProtocolException("a message cannot have %d bytes".formatted(length));
            }
            // Grows with what really comes, so that a length alone reserves nothing.
            byte[] message = in.readNBytes(length);
            if (message.length < length) {
                throw new EOFException();
            }
            return message;
        } catch (IOException e) {
            throw new DisconnectedException(e);
        }
    }

    void write(byte[] message) {
        try {
            // In one piece: whoever has no memory left for a message must not have begun it.
            out.write(ByteBuffer.allocate(4 + message.length)
                    .putInt(message.length)
                    .put(message)
                    .array());
            out.flush();
        } catch (IOException e) {
            throw new DisconnectedException(e);
        }
    }
}
