package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.grader.Case;
import chainrule.subject.StudentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One training by the student's loop, as the witnesses saw it. */
final class Run {

    static final int EPOCHS = 3;

    final Case c;
    final int n;
    final int batchSize;
    final int batches;
    final Witness witness;
    private final TrainingLoop student;
    final double[] losses;
    private final double[][] x;
    private final double[][] y;
    private final double[][] lentX;
    private final double[][] lentY;

    Run(Case c, TrainingLoop student, int n, int batchSize) {
        this.c = c;
        this.student = student;
        this.n = c.given("N", "the number of examples", n);
        this.batchSize = c.given("batchSize", "the batch size", batchSize);
        this.batches = (n + batchSize - 1) / batchSize;
        x = c.matrix("x", n, 3);
        y = c.given("y", distinct(c.matrix("y", n, 1)));
        lentX = c.lend("x");
        lentY = c.lend("y");
        c.matrix("W", 1, 3);
        c.matrix("b", 1, 1);
        witness = new Witness(c.lend("W"), c.lend("b"), x, y);
        losses = train(witness, lentX, lentY);
    }

    private double[] train(Witness witness, double[][] lentX, double[][] lentY) {
        try {
            return student.train(
                    witness.net(), witness.loss(), witness.optimizer(), lentX, lentY, batchSize, EPOCHS, new Random(3));
        } catch (StudentException e) {
            witness.fault().ifPresent(f -> c.require(false, f.id(), f.says()));
            throw e;
        }
    }

    /** The order in which the examples of the first epoch come in a second run, from the same start and seed. */
    List<Integer> orderAgain() {
        Witness again = new Witness(c.lend("W"), c.lend("b"), x, y);
        train(again, c.lend("x"), c.lend("y"));
        return order(
                again.updates().subList(0, Math.min(batches, again.updates().size())));
    }

    /** Every target another one, so that each tells which example it belongs to. */
    private static double[][] distinct(double[][] drawn) {
        double[][] y = new double[drawn.length][1];
        for (int i = 0; i < y.length; i++) {
            y[i][0] = i / 2.0 + drawn[i][0] / 10;
        }
        return y;
    }

    void requireUnchanged() {
        c.requireUnchanged("x", lentX, "train");
        c.requireUnchanged("y", lentY, "train");
    }

    String setting() {
        return "With %d examples, batches of %d and %d epochs, ".formatted(n, batchSize, EPOCHS);
    }

    /** The updates of one epoch, when all of them are as many as they should be. */
    List<Witness.Update> epoch(int epoch) {
        return witness.updates().subList(epoch * batches, (epoch + 1) * batches);
    }

    /** The numbers of the examples as they came in an epoch; −1 for a row that is none of them. */
    List<Integer> examples(int epoch) {
        return order(epoch(epoch));
    }

    private List<Integer> order(List<Witness.Update> updates) {
        List<Integer> order = new ArrayList<>();
        for (Witness.Update u : updates) {
            Arrays.stream(u.x()).forEach(row -> order.add(indexOf(x, row)));
        }
        return order;
    }

    List<Integer> targets(int epoch) {
        List<Integer> order = new ArrayList<>();
        for (Witness.Update u : epoch(epoch)) {
            Arrays.stream(u.y()).forEach(row -> order.add(indexOf(y, row)));
        }
        return order;
    }

    private static int indexOf(double[][] rows, double[] row) {
        for (int i = 0; i < rows.length; i++) {
            if (Arrays.equals(rows[i], row)) {
                return i;
            }
        }
        return -1;
    }

    /** A number for each epoch, computed from its updates. */
    double[][] byEpoch(Measure measure) {
        double[][] values = new double[1][EPOCHS];
        for (int e = 0; e < EPOCHS; e++) {
            values[0][e] = measure.of(e);
        }
        return values;
    }

    interface Measure {
        double of(int epoch);
    }

    /** Σ over the batches of their loss, each times its share of rows. */
    double weighted(int epoch, int rows) {
        return epoch(epoch).stream().mapToDouble(u -> u.loss() * u.x().length).sum() / rows;
    }

    double sum(int epoch) {
        return epoch(epoch).stream().mapToDouble(Witness.Update::loss).sum();
    }

    int rowsSeen() {
        return witness.updates().stream().mapToInt(u -> u.x().length).sum();
    }

    double first(int epoch) {
        return epoch(epoch).get(0).loss();
    }

    /** {@link #weighted} of the losses that the batches have once their step is taken. */
    double afterStep(int epoch) {
        double sum = 0;
        for (int b = 0; b < batches; b++) {
            sum += witness.batchLossAfterStep(epoch * batches + b + 1)
                    * epoch(epoch).get(b).x().length;
        }
        return sum / n;
    }

    double last(int epoch) {
        return epoch(epoch).get(batches - 1).loss();
    }
}
