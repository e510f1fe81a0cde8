package chainrule.bench;

import chainrule.data.Dataset;
import chainrule.train.FitOptions;
import chainrule.train.Trainer;
import java.util.Arrays;

/**
 * One thread and two in turns, in one JVM: what the JIT made of the loops differs from JVM to JVM by more than what the
 * second thread gains.
 *
 * <p>Prints three numbers: the seconds of an epoch with one thread and with two, by the clock, and how many times as
 * fast two are; each the median over the turns.
 */
final class Shared {

    private static final double WARM_UP = 12;
    private static final int TURNS = 15;
    private static final int EPOCHS = 4;

    private Shared() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) {
        Workload workload = Workload.valueOf(arguments[0]);
        Dataset data = Chainrule.data(workload);
        Trainer trainer = Chainrule.trainer(workload);
        FitOptions one = FitOptions.epochs(EPOCHS).batchSize(workload.batch).threads(1);
        FitOptions two = FitOptions.epochs(EPOCHS).batchSize(workload.batch).threads(2);
        long start = System.nanoTime();
        while ((System.nanoTime() - start) * 1e-9 < WARM_UP) {
            epoch(trainer, data, one);
            epoch(trainer, data, two);
        }
        double[] ones = new double[TURNS];
        double[] twos = new double[TURNS];
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            ones[turn] = epoch(trainer, data, one);
            twos[turn] = epoch(trainer, data, two);
            ratios[turn] = ones[turn] / twos[turn];
        }
        System.out.println(median(ones) + " " + median(twos) + " " + median(ratios));
    }

    private static double epoch(Trainer trainer, Dataset data, FitOptions options) {
        long start = System.nanoTime();
        trainer.fit(data, options);
        return (System.nanoTime() - start) * 1e-9 / EPOCHS;
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2];
    }
}
