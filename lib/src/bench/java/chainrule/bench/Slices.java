package chainrule.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

/**
 * Runs one contestant in turns: for each line of input, a number of seconds, it works so long and prints
 * {@code epochs, processor seconds of this thread, seconds, seconds of the first call for each epoch}.
 *
 * <p>Whoever compares thus lets contestants of any language alternate in one run.
 */
final class Slices {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Slices() {}

    static void serve(Contestant contestant) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(slice(contestant, Double.parseDouble(line.trim())));
        }
    }

    private static String slice(Contestant contestant, double seconds) {
        long start = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        long epochs = 0;
        double first = 0;
        double spent = 0;
        while (spent < seconds) {
            contestant.run();
            epochs += contestant.epochs();
            spent = (System.nanoTime() - start) * 1e-9;
            if (first == 0) {
                first = spent / contestant.epochs();
            }
        }
        processor = THREADS.getCurrentThreadCpuTime() - processor;
        return "%d %s %s %s".formatted(epochs, processor * 1e-9, spent, first);
    }
}
