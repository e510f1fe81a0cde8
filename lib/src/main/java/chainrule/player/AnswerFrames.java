package chainrule.player;

import chainrule.layer.BufferedPass;
import chainrule.layer.Network;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A network's answers at some epochs, for networks with layers whose formulas only the kernel knows.
 *
 * <p>Asking takes time. In total it takes at most {@value #SHARE} of the training's own time and {@value
 * #FLOOR_SECONDS} s; the latter is more only in very short runs. The questions are spread evenly over the epochs, and
 * the first and the last epoch are always included. For each column, a frame holds its smallest and largest output, and
 * each output as a number of 255ths between them; for the last column, it holds the answers themselves as 4-byte
 * numbers.
 */
final class AnswerFrames {

    /** Cells of the grid in each direction, and pieces of a line. */
    static final int SIDE = 24;

    static final int PIECES = 96;
    private static final int MOST_EXAMPLES = 300;
    private static final double SHARE = 0.07;
    private static final double FLOOR_SECONDS = 0.3;

    private final BufferedPass pass;
    private final List<NeuronColumn> columns;
    private final double[][] rows;
    private final int planned;
    private final int budget;
    private final LongSupplier clock;
    private final long started;
    private final List<Integer> epochs = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int bytesOfOne;
    private long spent;
    private long last;
    private RuntimeException refused;

    /**
     * @param planned the largest number of epochs that training will do
     * @param budget how many bytes all frames may have
     * @param clock in nanoseconds
     */
    AnswerFrames(Network network, Structure structure, Sample sample, int planned, int budget, LongSupplier clock) {
        this.pass = new BufferedPass(network);
        this.columns = structure.columns().subList(1, structure.columns().size());
        this.rows = rows(sample);
        this.planned = planned;
        this.budget = budget;
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    private static double[][] rows(Sample sample) {
        double[][] grid = sample.grid(sample.low().length == 1 ? PIECES : SIDE);
        int examples = examples(sample);
        double[][] rows = new double[grid.length + examples][];
        System.arraycopy(grid, 0, rows, 0, grid.length);
        for (int i = 0; i < examples; i++) {
            rows[grid.length + i] = sample.x()[place(i, examples, sample)];
        }
        return rows;
    }

    /** How many of the sample's examples are asked for. */
    static int examples(Sample sample) {
        return Math.min(MOST_EXAMPLES, sample.x().length);
    }

    private static int place(int i, int examples, Sample sample) {
        return (int) ((long) i * sample.x().length / examples);
    }

    /** The places of those examples in the sample. */
    static int[] places(Sample sample) {
        int[] places = new int[examples(sample)];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(i, places.length, sample);
        }
        return places;
    }

    /** Asks, if there is time and room for it; the first and the last epoch are always asked. */
    void offer(int epoch, boolean isEnd) {
        long now = clock.getAsLong();
        double progress = (double) epoch / planned;
        boolean time = spent + last <= SHARE * (now - started - spent) + FLOOR_SECONDS * 1e9 * progress;
        // Room too is spread over the epochs, and kept for the last one.
        boolean room = bytes.size() + 2 * bytesOfOne <= budget * progress;
        boolean again = !epochs.isEmpty() && epochs.get(epochs.size() - 1) == epoch;
        if (refused != null || again || !isEnd && !(time && room)) {
            return;
        }
        try {
            ask(epoch);
        } catch (RuntimeException e) {
            // A layer may take batches of one size only; the run is worth watching without its regions.
            refused = e;
        }
        last = clock.getAsLong() - now;
        // A network is slow when it is asked for the first time, and no measure for the others.
        spent += epoch == 0 ? 0 : last;
        last = epoch == 0 ? 0 : last;
    }

    private void ask(int epoch) {
        pass.forward(rows);
        List<double[][]> outputs = new ArrayList<>();
        for (NeuronColumn column : columns) {
            outputs.add(pass.output(column.layer()));
        }
        int size = 0;
        for (int c = 0; c < outputs.size(); c++) {
            size += rows.length * outputs.get(c)[0].length * (c == outputs.size() - 1 ? 4 : 1) + 8;
        }
        ByteBuffer frame = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (int c = 0; c < outputs.size() - 1; c++) {
            quantise(outputs.get(c), frame);
        }
        frame.putFloat(0).putFloat(0);
        for (double[] row : outputs.get(outputs.size() - 1)) {
            for (double v : row) {
                frame.putFloat((float) v);
            }
        }
        epochs.add(epoch);
        bytes.writeBytes(frame.array());
        bytesOfOne = size;
    }

    private static void quantise(double[][] a, ByteBuffer into) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : a) {
            for (double v : row) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        into.putFloat((float) low).putFloat((float) high);
        double factor = high > low && Double.isFinite(high - low) ? 255 / (high - low) : 0;
        for (double[] row : a) {
            for (double v : row) {
                into.put((byte) Math.round((v - low) * factor));
            }
        }
    }

    /** The frames taken so far. */
    FrameBytes taken() {
        return new FrameBytes(epochs.stream().mapToInt(Integer::intValue).toArray(), bytes.toByteArray());
    }
}
