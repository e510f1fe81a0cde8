package chainrule.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** One epoch of shuffled mini-batches. */
abstract class Shuffled implements Contestant {

    private final int[] order;
    private final int batch;
    private final Random rng = new Random(4);

    Shuffled(Workload workload) {
        order = IntStream.range(0, workload.examples).toArray();
        batch = workload.batch;
    }

    abstract void step(int[] rows);

    @Override
    public void run() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        for (int start = 0; start < order.length; start += batch) {
            step(Arrays.copyOfRange(order, start, Math.min(start + batch, order.length)));
        }
    }
}
