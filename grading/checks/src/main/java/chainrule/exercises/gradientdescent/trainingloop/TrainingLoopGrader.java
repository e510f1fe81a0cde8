package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Checks the training loop: four steps a batch, all batches an epoch. */
@Exercise(id = "training-loop", lesson = "05-gradient-descent", title = "The training loop", declares = "train")
final class TrainingLoopGrader {

    private static final int N = 11;

    /** Mini-batch descent, with a rest of 3 and of 1, stochastic and batch descent. */
    private static void descents(Subject subject, Cases cases, Consumer<Run> check) {
        for (int size : new int[] {4, 5, 1, N}) {
            cases.once(c -> check.accept(new Run(c, subject.method(TrainingLoop.class), N, size)));
        }
    }

    @Checks(
            order = 1,
            symbol = "θ",
            asks = "forward, loss gradient, backward, step: once for each batch, in this order",
            points = 2,
            hints = {
                "Two loops: over the epochs, and in it over the batches.",
                "backward gets what loss.gradient gives; step gets net.parameters().",
                "If you call miniBatches, its own check must pass first: a wrong batch shows here as a mistake of train."
            })
    void steps(Subject subject, Cases cases) {
        descents(subject, cases, TrainingLoopGrader::steps);
    }

    private static void steps(Run r) {
        Witness w = r.witness;
        int steps = w.steps();
        int backwards = w.updates().size();
        int right = Run.EPOCHS * r.batches;
        String is = r.setting()
                + "your loop calls backward %d times and step %d times; it should be %d times each."
                        .formatted(backwards, steps, right);
        r.c.require(steps > 0 || backwards == 0, "no-update", is + " Without step() nothing is learned.");
        r.c.require(
                w.stepsTooEarly() == 0,
                "step-before-backward",
                is + " A step came before its backward: it used the gradients of the batch before.");
        r.c.require(
                w.parametersMissing() == 0,
                "step-without-parameters",
                "step() was called without the network's parameters: optimizer.step(net.parameters()).");
        r.c.require(
                w.updates().stream().allMatch(Witness.Update::fromLoss),
                "upstream-not-loss-gradient",
                "backward got something else than what loss.gradient(yHat, y) gave for this batch.");
        r.c.require(
                !w.argumentsSwapped(),
                "arguments-swapped",
                "The loss got ŷ as its second argument: loss.gradient(yHat, y). Swapped, the gradient has the wrong sign.");
        int epochSteps = r.batchSize < r.n ? Run.EPOCHS : -1;
        r.c.require(
                steps != epochSteps || backwards != right,
                "one-step-an-epoch",
                is + " Call step after every batch, not once an epoch.");
        r.c.require(
                steps != epochSteps || backwards != steps || w.updates().get(0).x().length != r.n,
                "batch-size-ignored",
                is + " All examples went through at once: cut them into batches of batchSize.");
        r.c.require(
                steps != right - r.batches || r.rowsSeen() != (Run.EPOCHS - 1) * r.n,
                "one-epoch-less",
                is + " That is one epoch less: epoch < epochs reaches all.");
        boolean noRest = r.n % r.batchSize != 0 && steps == Run.EPOCHS * (r.n / r.batchSize);
        r.c.require(
                !noRest || r.rowsSeen() != Run.EPOCHS * r.n,
                "partial-batch-merged",
                is + " The rest is a batch of its own: no batch has more rows than batchSize.");
        r.c.require(!noRest, "partial-batch-dropped", is + " The last, smaller batch is missing.");
        r.c.require(
                steps != r.batches || Run.EPOCHS == 1,
                "one-epoch-only",
                is + " That is one epoch only. In each epoch all batches come again, in a new order.");
        r.c.require(
                steps == right && backwards == right,
                is + " Print the rows of each batch. If they come from miniBatches: does its own check pass?");
    }

    @Checks(
            order = 2,
            symbol = "x, y",
            asks = "each epoch sees every example once, with its own target, in a new order",
            points = 2,
            hints = {"You wrote miniBatches: the same idea does it here.", "Shuffle inside the loop over the epochs."})
    void batches(Subject subject, Cases cases) {
        descents(subject, cases, r -> {
            steps(r);
            r.requireUnchanged();
            for (int e = 0; e < Run.EPOCHS; e++) {
                List<Integer> x = r.examples(e);
                r.c.require(
                        x.equals(r.targets(e)),
                        "shuffled-apart",
                        "In epoch %d the examples come as %s, their targets as %s. They belong together."
                                .formatted(e + 1, x, r.targets(e)));
                r.c.require(
                        new HashSet<>(x).size() == r.n && x.size() == r.n,
                        "examples-repeated",
                        "In epoch %d the examples come as %s: each of the %d should come once."
                                .formatted(e + 1, x, r.n));
            }
            List<Integer> again = r.orderAgain();
            r.c.require(
                    again.equals(r.examples(0)),
                    "own-random",
                    "With the same seed the order differs: %s, then %s. Shuffle with the rng that was given, or no run can be repeated."
                            .formatted(r.examples(0), again));
            if (r.batchSize < r.n) {
                List<Integer> first = r.examples(0);
                boolean inOrder = first.equals(first.stream().sorted().toList());
                boolean same = first.equals(r.examples(1)) && first.equals(r.examples(2));
                r.c.require(
                        !inOrder || !same,
                        "not-shuffled",
                        "The examples come in the order in which they were given: shuffle them with rng.");
                r.c.require(
                        !same,
                        "shuffled-once",
                        "Every epoch has the same order, %s. Shuffle anew at the start of each.".formatted(first));
            }
        });
    }

    @Checks(
            order = 3,
            symbol = "L",
            asks = "the mean training loss of each epoch, every example counting the same",
            points = 1,
            hints = {
                "Batches of 4, 4 and 3: their losses are means over 4, 4 and 3 examples.",
                "Add up loss × rows of the batch, and divide by N."
            })
    void losses(Subject subject, Cases cases) {
        descents(subject, cases, r -> {
            steps(r);
            r.c.require(r.losses != null, "Your train returned null instead of an array with a loss for each epoch.");
            r.c.require(
                    r.losses.length == Run.EPOCHS,
                    "Your train returned %d losses for %d epochs: one for each epoch."
                            .formatted(r.losses.length, Run.EPOCHS));
            double[][] got = {r.losses};
            double[][] right = r.byEpoch(e -> r.weighted(e, r.n));
            // The loss on all examples once the epoch is over is the mean training loss too.
            double[][] afterwards = r.byEpoch(e -> r.witness.lossAfterStep((e + 1) * r.batches));
            r.c.expect("L", closer(got, right, afterwards))
                    .mistake(
                            "mean-of-batch-means",
                            "is the mean over the batches. The last batch is smaller, and its examples count too much.",
                            () -> r.byEpoch(e -> r.sum(e) / r.batches))
                    .mistake(
                            "sum-of-batch-losses",
                            "is the sum over the batches: it grows with their number. Take the mean over the examples.",
                            () -> r.byEpoch(r::sum))
                    .mistake(
                            "last-batch-only",
                            "is the loss of the last batch of each epoch. Every batch counts.",
                            () -> r.byEpoch(r::last))
                    .mistake(
                            "first-batch-only",
                            "is the loss of the first batch of each epoch. Every batch counts.",
                            () -> r.byEpoch(r::first))
                    .mistake(
                            "loss-after-step",
                            "is that of each batch after its step. The loss that is backpropagated is the one of before.",
                            () -> r.byEpoch(r::afterStep))
                    .mistake(
                            "nominal-batch-size",
                            "counts the last batch as if it were full: it has fewer rows.",
                            () -> r.byEpoch(e -> r.sum(e) * r.batchSize / r.n))
                    .mistake(
                            "sum-not-mean",
                            "is the sum over the examples: divide by N.",
                            () -> r.byEpoch(e -> r.weighted(e, 1)))
                    .mistake(
                            "losses-accumulated",
                            "keeps growing: the sum starts at 0 again in each epoch.",
                            () -> r.byEpoch(e -> accumulated(r, e)))
                    .check(got);
        });
    }

    private static double accumulated(Run r, int epoch) {
        double sum = 0;
        for (int e = 0; e <= epoch; e++) {
            sum += r.weighted(e, r.n);
        }
        return sum;
    }

    private static double[][] closer(double[][] got, double[][] right, double[][] afterwards) {
        double distance = 0;
        double other = 0;
        for (int e = 0; e < Run.EPOCHS; e++) {
            distance += Math.abs(got[0][e] - right[0][e]);
            other += Math.abs(got[0][e] - afterwards[0][e]);
        }
        return other < 1e-9 && other < distance ? afterwards : right;
    }
}
