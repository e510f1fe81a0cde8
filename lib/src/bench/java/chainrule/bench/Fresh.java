package chainrule.bench;

import chainrule.data.Dataset;
import chainrule.train.FitOptions;
import chainrule.train.Trainer;

/**
 * What a notebook feels just after its kernel has started: the first training in a fresh JVM, until it is warm.
 *
 * <p>Prints three numbers of seconds: the first fit, of one epoch; an epoch, averaged over the first two seconds; a warm
 * epoch.
 */
final class Fresh {

    private static final double EARLY = 2;
    private static final double WARM_UP = 6;
    private static final double WARM = 8;

    private Fresh() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) {
        Workload workload = Workload.valueOf(arguments[0]);
        Dataset data = Chainrule.data(workload);
        Trainer trainer = Chainrule.trainer(workload);
        FitOptions options = FitOptions.epochs(1).batchSize(workload.batch);
        long start = System.nanoTime();
        trainer.fit(data, options);
        double first = since(start);
        int early = 1;
        for (; since(start) < EARLY; early++) {
            trainer.fit(data, options);
        }
        double earlyEpoch = since(start) / early;
        while (since(start) < WARM_UP) {
            trainer.fit(data, options);
        }
        double from = since(start);
        int warm = 0;
        for (; since(start) < WARM; warm++) {
            trainer.fit(data, options);
        }
        System.out.println(first + " " + earlyEpoch + " " + (since(start) - from) / warm);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
