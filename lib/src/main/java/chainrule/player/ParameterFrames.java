package chainrule.player;

import chainrule.tensor.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * All parameters and gradients at some epochs, in few bytes.
 *
 * <p>For each parameter, a frame holds its values as 4-byte numbers, the largest absolute gradient, and each gradient
 * as a number of 32,767ths of it. If all epochs would be too many bytes, only every second, third … is taken.
 */
final class ParameterFrames {

    private final List<Parameter> parameters;
    private final int bytesPerFrame;
    private final int stride;
    private final int[] epochs;
    private final ByteBuffer bytes;
    private int count;

    /**
     * @param planned the largest number of epochs that training will do
     * @param budget how many bytes all frames may have
     */
    ParameterFrames(List<Parameter> parameters, int planned, int budget) {
        this.parameters = parameters;
        int one = 0;
        for (Parameter p : parameters) {
            one += 4 + 6 * p.value().length * p.value()[0].length;
        }
        bytesPerFrame = one;
        // The first and the last one come on top of every stride-th.
        int room = one == 0 ? 0 : Math.max(0, budget / one - 2);
        stride = room == 0 ? 0 : Math.max(1, (planned + room - 1) / room);
        int most = stride == 0 ? 0 : planned / stride + 2;
        epochs = new int[most];
        bytes = ByteBuffer.allocate(most * one).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** False if there are no parameters, or if a single frame would be so large that none is recorded. */
    boolean isRecording() {
        return stride > 0;
    }

    /** Whether the given epoch is one of those that are taken. */
    boolean takes(int epoch) {
        return stride > 0 && epoch % stride == 0;
    }

    /** Records the current parameters; an epoch that was taken already keeps its frame. */
    void record(int epoch) {
        if (stride == 0 || count > 0 && epochs[count - 1] == epoch) {
            return;
        }
        epochs[count++] = epoch;
        for (Parameter p : parameters) {
            for (double[] row : p.value()) {
                for (double v : row) {
                    bytes.putFloat((float) v);
                }
            }
            double largest = largest(p.gradient());
            bytes.putFloat((float) largest);
            double factor = largest == 0 || !Double.isFinite(largest) ? 0 : 32767 / largest;
            for (double[] row : p.gradient()) {
                for (double g : row) {
                    bytes.putShort((short) Math.round(g * factor));
                }
            }
        }
    }

    private static double largest(double[][] a) {
        double largest = 0;
        for (double[] row : a) {
            for (double v : row) {
                largest = Math.max(largest, Math.abs(v));
            }
        }
        return largest;
    }

    /** The frames taken so far. */
    FrameBytes taken() {
        return new FrameBytes(Arrays.copyOf(epochs, count), Arrays.copyOf(bytes.array(), count * bytesPerFrame));
    }
}
