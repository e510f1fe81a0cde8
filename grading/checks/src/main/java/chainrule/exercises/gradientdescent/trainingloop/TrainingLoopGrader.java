package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.exercises.gradientdescent.ShuffleOrders;
import chainrule.exercises.gradientdescent.trainingloop.LoopRun.Setting;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks the training loop: four steps for each batch, and all batches in each epoch. */
@Exercise(id = "training-loop", lesson = "05-gradient-descent", title = "The training loop", declares = "train")
final class TrainingLoopGrader {

    /**
     * The last batch has several rows, one row, or is full; batches of one example, of all, and a single example;
     * losses that fall, that rise, and that are small.
     */
    private static final List<Setting> SETTINGS = List.of(
            new Setting(11, 4, 5, 0.013),
            new Setting(13, 5, 4, 0.31),
            new Setting(7, 1, 3, 0.017, 1e-3),
            new Setting(9, 4, 5, 0.29),
            new Setting(5, 5, 3, 0.37),
            new Setting(11, 2, 4, 0.019),
            new Setting(6, 3, 5, 0.31),
            new Setting(1, 1, 4, 0.023));

    /** Many epochs with few examples, so that chance becomes visible. */
    private static final Setting MANY = new Setting(5, 2, 150, 0.003);

    private static void descents(Subject subject, Cases cases, Consumer<LoopRun> check) {
        TrainingLoop student = subject.method(TrainingLoop.class);
        Iterator<Setting> next =
                Stream.generate(SETTINGS::stream).flatMap(s -> s).iterator();
        cases.each(c -> check.accept(new LoopRun(c, student, next.next())));
    }

    @SymbolCheck(
            order = 1,
            symbol = "θ",
            asks = "forward, loss gradient, backward, step: once for each batch, in this order",
            points = 2,
            hints = {
                "Write two loops: over the epochs and, inside, over the batches.",
                "backward gets what loss.gradient gives; step gets net.parameters().",
                "If you call miniBatches, its own check must pass first: a wrong batch shows here as a mistake of train."
            })
    void steps(Subject subject, Cases cases) {
        descents(subject, cases, TrainingLoopGrader::steps);
    }

    private static void steps(LoopRun r) {
        r.witness.fault().ifPresent(f -> r.c.require(false, f.id(), f.says()));
        StepCount.require(r);
        r.c.expect("W after the training", r.rightWeights()).check(r.witness.weights());
    }

    @SymbolCheck(
            order = 2,
            symbol = "x, y",
            asks = "each epoch sees every example once, with its own target, in a new order",
            follows = {"θ"},
            points = 2,
            hints = {"You wrote miniBatches: the same idea does it here.", "Shuffle inside the loop over the epochs."})
    void batches(Subject subject, Cases cases) {
        descents(subject, cases, r -> {
            steps(r);
            r.requireUnchanged();
            IntStream.range(0, r.epochs).forEach(e -> batches(r, e));
            List<Integer> first = r.examples(0);
            List<Integer> again = r.orderAgain();
            r.c.require(
                    again.equals(first),
                    "own-random",
                    "With the same seed the order differs: first %s, then %s. Shuffle with the rng that was given, or no run can be repeated."
                            .formatted(first, again));
        });
        TrainingLoop student = subject.method(TrainingLoop.class);
        cases.once(c -> {
            LoopRun r = new LoopRun(c, student, MANY);
            steps(r);
            shuffled(
                    r,
                    new ShuffleOrders(
                            IntStream.range(0, r.epochs)
                                    .peek(e -> batches(r, e))
                                    .mapToObj(r::examples)
                                    .toList(),
                            r.batchSize,
                            "epochs"));
        });
    }

    private static void batches(LoopRun r, int e) {
        List<Integer> x = r.examples(e);
        List<Integer> y = r.targets(e);
        r.c.require(
                !x.contains(-1) && !y.contains(-1),
                "row-changed",
                "In epoch %d a batch has a row that train was not given. Take the rows as they are.".formatted(e + 1)
                        + CallFault.LOOK);
        r.c.require(
                x.equals(y),
                "shuffled-apart",
                "In epoch %d the examples come in the order %s, but the targets in the order %s. Each example must keep its own target."
                                .formatted(e + 1, x, y)
                        + CallFault.LOOK);
        r.c.require(
                new HashSet<>(x).size() == r.n && x.size() == r.n,
                "examples-repeated",
                "In epoch %d the examples come in the order %s. Each of the %d must come exactly once."
                                .formatted(e + 1, x, r.n)
                        + CallFault.LOOK);
        r.c.require(
                r.sizes(e).equals(r.rightSizes()),
                "In epoch %d the batches have %s rows; with %d examples and batches of %d they should have %s."
                                .formatted(e + 1, r.sizes(e), r.n, r.batchSize, r.rightSizes())
                        + CallFault.LOOK);
    }

    private static void shuffled(LoopRun r, ShuffleOrders orders) {
        r.c.require(
                !orders.asGiven(),
                "not-shuffled",
                "The examples come in the order in which they were given. Shuffle them with rng." + CallFault.LOOK);
        r.c.require(
                !orders.allSame(),
                "shuffled-once",
                "Every epoch has the same order, %s. Shuffle at the start of each epoch, and with the rng that train was given: a new Random with the same seed gives the same order again."
                        .formatted(r.examples(0)));
        orders.fault().ifPresent(f -> r.c.require(false, f.id(), f.says() + CallFault.LOOK));
    }

    @SymbolCheck(
            order = 3,
            symbol = "L",
            asks = "the mean training loss of each epoch, every example counting the same",
            follows = {"θ"},
            points = 1,
            hints = {
                "With batches of 4, 4 and 3, their losses are means over 4, 4 and 3 examples.",
                "Add up loss × rows of the batch, and divide by N."
            })
    void losses(Subject subject, Cases cases) {
        descents(subject, cases, r -> {
            steps(r);
            EpochLosses.require(r);
        });
    }
}
