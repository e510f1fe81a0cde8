package chainrule.player;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;

/**
 * Frames of one size, one after the other.
 *
 * @param epochs of each frame, in order
 * @param bytes of all frames
 */
record FrameBytes(int[] epochs, byte[] bytes) {

    /**
     * Every second, third … frame and the last one, as many as there is room for; none if there is no room for two.
     *
     * @param room in bytes
     */
    FrameBytes thinned(int room) {
        if (bytes.length <= room) {
            return this;
        }
        int size = bytes.length / epochs.length;
        if (room < 2 * size) {
            return new FrameBytes(new int[0], new byte[0]);
        }
        int last = epochs.length - 1;
        int gaps = room / size - 1;
        int stride = (last + gaps - 1) / gaps;
        int[] kept = IntStream.rangeClosed(0, last)
                .filter(frame -> frame % stride == 0 && frame + stride <= last || frame == last)
                .toArray();
        var out = new ByteArrayOutputStream();
        for (int frame : kept) {
            out.write(bytes, frame * size, size);
        }
        return new FrameBytes(IntStream.of(kept).map(frame -> epochs[frame]).toArray(), out.toByteArray());
    }
}
