package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.grader.Case;
import chainrule.subject.StudentException;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One training by the student's loop, as it was recorded. */
final class LoopRun {

    /**
     * The settings of a training.
     *
     * @param n the number of examples
     * @param rate η, with which the loss may also grow
     * @param scale of the targets and of the initial weights, which decides how large the losses are
     */
    record Setting(int n, int batchSize, int epochs, double rate, double scale) {

        Setting(int n, int batchSize, int epochs, double rate) {
            this(n, batchSize, epochs, rate, 1);
        }

        int batches() {
            return (n + batchSize - 1) / batchSize;
        }

        int updates() {
            return epochs * batches();
        }

        @Override
        public String toString() {
            return "%d examples, batches of %d and %d epochs".formatted(n, batchSize, epochs);
        }
    }

    final Case c;
    final Setting setting;
    final int n;
    final int batchSize;
    final int epochs;
    final int batches;
    final TrainingWitness witness;
    private final TrainingLoop student;
    final double[] losses;
    private final double[][] x;
    private final double[][] y;
    private final double[][] lentX;
    private final double[][] lentY;

    LoopRun(Case c, TrainingLoop student, Setting setting) {
        this.c = c;
        this.student = student;
        this.setting = setting;
        int in = c.size("in", "the number of inputs", 1);
        int out = c.size("out", "the number of outputs", 1);
        n = c.given("N", "the number of examples", setting.n());
        batchSize = c.given("batchSize", "the batch size", setting.batchSize());
        epochs = c.given("epochs", "the number of epochs", setting.epochs());
        batches = setting.batches();
        x = c.given("x", distinct(c.matrix("x", n, in)));
        y = c.given("y", Matrices.scale(setting.scale(), distinct(c.matrix("y", n, out))));
        lentX = c.lend("x");
        lentY = c.lend("y");
        c.matrix("W", out, in, w -> setting.scale() * w);
        c.matrix("b", 1, out, b -> setting.scale() * b);
        witness = fresh();
        losses = train(witness, lentX, lentY);
    }

    private TrainingWitness fresh() {
        return new TrainingWitness(c.lend("W"), c.lend("b"), setting.rate(), x, y);
    }

    private double[] train(TrainingWitness witness, double[][] lentX, double[][] lentY) {
        try {
            return student.train(
                    witness.net(), witness.loss(), witness.optimizer(), lentX, lentY, batchSize, epochs, new Random(3));
        } catch (StudentException e) {
            witness.fault().ifPresent(f -> c.require(false, f.id(), f.says()));
            throw e;
        }
    }

    /** The order of the examples in the first epoch of a second run, from the same start and seed. */
    List<Integer> orderAgain() {
        TrainingWitness again = fresh();
        train(again, c.lend("x"), c.lend("y"));
        return numbers(
                x,
                again.updates().subList(0, Math.min(batches, again.updates().size())).stream()
                        .map(TrainingWitness.Update::x)
                        .toList());
    }

    /** The weights that a right loop gets from the same batches. */
    double[][] rightWeights() {
        TrainingWitness right = fresh();
        right.train(witness.updates());
        return right.weights();
    }

    /** The first number of every row is different, so it shows which example the row belongs to. */
    private static double[][] distinct(double[][] drawn) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i][0] = (i - drawn.length / 3) / 2.0 + drawn[i][0] / 10;
        }
        return drawn;
    }

    void requireUnchanged() {
        c.requireUnchanged("x", lentX, "train");
        c.requireUnchanged("y", lentY, "train");
    }

    /** The updates of one epoch, if all epochs have the right number. */
    List<TrainingWitness.Update> epoch(int epoch) {
        return witness.updates().subList(epoch * batches, (epoch + 1) * batches);
    }

    /** The numbers of the examples in the order of an epoch; −1 for a row that is not an example. */
    List<Integer> examples(int epoch) {
        return numbers(x, epoch(epoch).stream().map(TrainingWitness.Update::x).toList());
    }

    /** The same for the targets. */
    List<Integer> targets(int epoch) {
        return numbers(y, epoch(epoch).stream().map(TrainingWitness.Update::y).toList());
    }

    private static List<Integer> numbers(double[][] rows, List<double[][]> batches) {
        List<Integer> order = new ArrayList<>();
        for (double[][] batch : batches) {
            Arrays.stream(batch).forEach(row -> order.add(indexOf(rows, row)));
        }
        return order;
    }

    private static int indexOf(double[][] rows, double[] row) {
        return IntStream.range(0, rows.length)
                .filter(i -> Arrays.equals(rows[i], row))
                .findFirst()
                .orElse(-1);
    }

    /** The number of rows of each batch of an epoch. */
    List<Integer> sizes(int epoch) {
        return epoch(epoch).stream().map(u -> u.x().length).toList();
    }

    /** The right number of rows of each batch. */
    List<Integer> rightSizes() {
        return IntStream.range(0, batches)
                .mapToObj(b -> Math.min(batchSize, n - b * batchSize))
                .toList();
    }

    /** The number of rows in all batches of all epochs. */
    int rowsSeen() {
        return witness.updates().stream().mapToInt(u -> u.x().length).sum();
    }
}
