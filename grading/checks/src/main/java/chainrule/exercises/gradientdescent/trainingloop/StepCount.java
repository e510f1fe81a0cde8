package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.grader.Comparison;
import java.util.Locale;

/**
 * How often a loop calls step and backward, and for how many rows in total; together, these numbers show what it leaves
 * out.
 */
final class StepCount {

    private final LoopRun r;
    private final double[][] got;
    private final double[][] right;
    private final Comparison comparison;

    private StepCount(LoopRun r) {
        this.r = r;
        got = numbers(r.witness.steps(), r.witness.updates().size(), r.rowsSeen());
        right = numbers(r.setting.updates(), r.epochs * r.n);
        comparison =
                r.c.expect("count of steps, backward passes and rows", right).by("train");
    }

    /** Fails unless there is one step for each batch of each epoch. */
    static void require(LoopRun r) {
        new StepCount(r).check();
    }

    private static double[][] numbers(int steps, int backwards, int rows) {
        return new double[][] {{steps, backwards, rows}};
    }

    private static double[][] numbers(int steps, int rows) {
        return numbers(steps, steps, rows);
    }

    private void check() {
        ofSteps();
        ofEpochs();
        ofRests();
        seen();
        comparison.check(got);
    }

    private void ofSteps() {
        int all = r.epochs * r.n;
        int first = r.epochs * Math.min(r.n, r.batchSize);
        wrong("not-trained", numbers(0, 0), "Every batch must go through backward and step.");
        wrong(
                "backward-twice",
                numbers(r.setting.updates(), 2 * r.setting.updates(), 2 * all),
                "Each batch must go through backward only once.");
        wrong("no-update", numbers(0, r.setting.updates(), all), "Without step() nothing is learned.");
        wrong(
                "one-step-an-epoch",
                numbers(r.epochs, r.setting.updates(), all),
                "Call step after every batch, not once per epoch.");
        wrong(
                "batch-size-ignored",
                numbers(r.epochs, all),
                "Do not put all examples through at once: cut them into batches of batchSize.");
        wrong("one-row-each", numbers(all, all), "Each batch must have batchSize rows, not a single one.");
        wrong("first-batch-only", numbers(r.epochs, first), "Each epoch must go on after its first batch.");
    }

    private void ofEpochs() {
        int less = r.epochs - 1;
        int more = r.epochs + 1;
        wrong(
                "one-epoch-less",
                numbers(less * r.batches, less * r.n),
                "That is one epoch too few: the loop must run as long as epoch < epochs.");
        wrong(
                "one-epoch-more",
                numbers(more * r.batches, more * r.n),
                "That is one epoch too many: the loop must run as long as epoch < epochs.");
        wrong(
                "one-epoch-only",
                numbers(r.batches, r.n),
                "That is one epoch only. In each epoch all batches must come again, in a new order.");
    }

    private void ofRests() {
        int full = r.n / r.batchSize;
        int single = (r.n - 1) % r.batchSize == 0 ? 1 : 0;
        wrong(
                "partial-batch-merged",
                numbers(r.epochs * Math.max(1, full), r.epochs * r.n),
                "The rest must be a batch of its own: no batch may have more rows than batchSize." + CallFault.LOOK);
        wrong(
                "partial-batch-dropped",
                numbers(r.epochs * full, r.epochs * full * r.batchSize),
                "The last, smaller batch must not be left out." + CallFault.LOOK);
        wrong(
                "partial-batch-dropped",
                numbers(r.epochs * (r.batches - single), r.epochs * (r.n - single)),
                "The last batch must not be left out where it has a single row." + CallFault.LOOK);
        if (r.n % r.batchSize != 0) {
            wrong(
                    "partial-batch-padded",
                    numbers(r.setting.updates(), r.setting.updates() * r.batchSize),
                    "The last batch must be smaller, and not be filled up." + CallFault.LOOK);
        }
    }

    private void wrong(String id, double[][] numbers, String says) {
        comparison.mistake(id, is() + says, () -> numbers);
    }

    private String is() {
        return "takes %s. With %s it should take %s. ".formatted(list(got), r.setting, list(right));
    }

    private static String list(double[][] numbers) {
        return String.format(
                Locale.ROOT,
                "%.0f steps and %.0f backward passes, over %.0f rows in all",
                numbers[0][0],
                numbers[0][1],
                numbers[0][2]);
    }

    /** The facts about any other numbers. */
    private void seen() {
        int steps = r.witness.steps();
        int backwards = r.witness.updates().size();
        if (r.witness.forwards() >= r.setting.updates() && backwards < r.setting.updates()) {
            seen(
                    "batches-skipped",
                    "net.forward is called %d times. Are some batches skipped?".formatted(r.witness.forwards()));
        } else if (steps < backwards) {
            seen("steps-skipped", "Is step called for some of the batches only?");
        } else if (steps % r.batches == 0 && steps < r.setting.updates() && r.rowsSeen() == r.n * steps / r.batches) {
            seen("stopped-early", "Does the loop end before all epochs are done?");
        } else {
            seen("number-of-steps", "Print how many rows each batch has." + CallFault.LOOK);
        }
    }

    private void seen(String id, String says) {
        comparison.seen(id, is() + says, () -> got);
    }
}
