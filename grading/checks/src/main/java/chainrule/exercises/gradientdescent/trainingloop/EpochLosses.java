package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.grader.Comparison;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The losses that a loop returned, compared with those of its batches. */
final class EpochLosses {

    private final LoopRun r;
    private final double[][] right;

    private EpochLosses(LoopRun r) {
        this.r = r;
        this.right = byEpoch(e -> weighted(e) / r.n);
    }

    /** Fails unless they are the mean over the examples of each epoch. */
    static void require(LoopRun r) {
        r.c.require(r.losses != null, "Your train returned null instead of an array with one loss for each epoch.");
        r.c.require(
                r.losses.length == r.epochs,
                "Your train returned %d losses for %d epochs. Return one for each epoch."
                        .formatted(r.losses.length, r.epochs));
        new EpochLosses(r).check();
    }

    private void check() {
        double[][] got = {r.losses};
        // The loss on all examples once the epoch is over is the mean training loss too.
        double[][] afterwards = byEpoch(e -> r.witness.lossAfterStep((e + 1) * r.batches));
        Comparison comparison = r.c.expect("L", isCloser(got, afterwards) ? afterwards : right);
        ofBatches(comparison);
        ofEpochs(comparison);
        comparison.check(got);
    }

    private void ofBatches(Comparison comparison) {
        comparison
                .mistake(
                        "mean-of-batch-means",
                        "is the mean over the batches. The last batch is smaller, so its examples count too much.",
                        () -> byEpoch(e -> sum(e) / r.batches))
                .mistake(
                        "sum-of-batch-losses",
                        "is the sum over the batches, which grows with their number. Take the mean over the examples.",
                        () -> byEpoch(this::sum))
                .mistake(
                        "loss-of-last-batch",
                        "is the loss of the last batch of each epoch. Every batch must count.",
                        () -> byEpoch(e -> r.epoch(e).get(r.batches - 1).loss()))
                .mistake(
                        "loss-of-first-batch",
                        "is the loss of the first batch of each epoch. Every batch must count.",
                        () -> byEpoch(e -> r.epoch(e).get(0).loss()))
                .mistake(
                        "loss-after-step",
                        "is that of each batch after its update. Take the loss before the update, from step 2.",
                        () -> byEpoch(e -> afterStep(e) / r.n))
                .mistake(
                        "nominal-batch-size",
                        "counts the last batch as if it were full, but it has fewer rows.",
                        () -> byEpoch(e -> sum(e) * r.batchSize / r.n))
                .mistake(
                        "divided-by-batchsize",
                        "is divided by batchSize. Divide the sum over the examples by N.",
                        () -> byEpoch(e -> weighted(e) / r.batchSize))
                .mistake(
                        "divided-by-batchsize",
                        "is also divided by batchSize. Divide the sum over the examples by N only.",
                        () -> byEpoch(e -> right[0][e] / r.batchSize))
                .mistake(
                        "divided-by-batchsize",
                        "is the sum over the batches, divided by batchSize. Divide the sum over the examples by N.",
                        () -> byEpoch(e -> sum(e) / r.batchSize))
                .mistake(
                        "sum-not-mean", "is the sum over the examples. Divide it by N.", () -> byEpoch(this::weighted));
    }

    private void ofEpochs(Comparison comparison) {
        comparison
                .mistake(
                        "losses-accumulated",
                        "adds up over the epochs. The sum must start at 0 again in each epoch.",
                        () -> byEpoch(this::accumulated))
                .mistake(
                        "losses-averaged-so-far",
                        "is the mean over all epochs so far. Each epoch must have its own mean.",
                        () -> byEpoch(e -> accumulated(e) / (e + 1)))
                .mistake(
                        "best-so-far",
                        "is the lowest loss so far. Each epoch must have its own loss, also where it rises.",
                        () -> byEpoch(
                                e -> Arrays.stream(right[0], 0, e + 1).min().orElseThrow()))
                .mistake(
                        "divided-by-epochs",
                        "is divided by the number of epochs. Each epoch must have its own mean, over its examples.",
                        () -> byEpoch(e -> right[0][e] / r.epochs))
                .mistake(
                        "losses-reversed",
                        "has the last epoch first. The first epoch must be losses[0].",
                        () -> byEpoch(e -> right[0][r.epochs - 1 - e]))
                .mistake(
                        "losses-shifted",
                        "has the loss of each epoch one place too late. The first epoch must be losses[0].",
                        () -> byEpoch(e -> e == 0 ? 0 : right[0][e - 1]))
                .mistake(
                        "losses-shifted",
                        "has the loss of each epoch one place too early. The first epoch must be losses[0].",
                        () -> byEpoch(e -> e + 1 < r.epochs ? right[0][e + 1] : 0))
                .mistake(
                        "last-loss-only",
                        "holds the loss of the last epoch in all places. Each epoch must have its own.",
                        () -> byEpoch(e -> right[0][r.epochs - 1]))
                .mistake(
                        "first-loss-only",
                        "holds the loss of the first epoch in all places. Each epoch must have its own.",
                        () -> byEpoch(e -> right[0][0]));
    }

    private interface Measure {
        double of(int epoch);
    }

    /** A number for each epoch, computed from its updates. */
    private double[][] byEpoch(Measure measure) {
        return new double[][] {
            IntStream.range(0, r.epochs).mapToDouble(measure::of).toArray()
        };
    }

    /** Σ over the batches of their loss times their number of rows. */
    private double weighted(int epoch) {
        return r.epoch(epoch).stream().mapToDouble(u -> u.loss() * u.x().length).sum();
    }

    private double sum(int epoch) {
        return r.epoch(epoch).stream().mapToDouble(TrainingWitness.Update::loss).sum();
    }

    /** The same as {@link #weighted} with the losses that the batches have after their step. */
    private double afterStep(int epoch) {
        double sum = 0;
        for (int b = 0; b < r.batches; b++) {
            sum += r.witness.batchLossAfterStep(epoch * r.batches + b + 1)
                    * r.epoch(epoch).get(b).x().length;
        }
        return sum;
    }

    private double accumulated(int epoch) {
        return Arrays.stream(right[0], 0, epoch + 1).sum();
    }

    private boolean isCloser(double[][] got, double[][] other) {
        double distance = 0;
        double distanceOfOther = 0;
        double all = 0;
        for (int e = 0; e < r.epochs; e++) {
            distance += Math.abs(got[0][e] - right[0][e]);
            distanceOfOther += Math.abs(got[0][e] - other[0][e]);
            all += Math.abs(other[0][e]);
        }
        return distanceOfOther < 1e-9 * all && distanceOfOther < distance;
    }
}
