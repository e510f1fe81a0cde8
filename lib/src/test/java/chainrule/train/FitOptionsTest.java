package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.optim.Schedule;
import chainrule.tensor.kernel.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitOptionsTest {

    private History fit(FitOptions options) {
        var net = new Network(new Dense(3, 2, new Random(1)));
        return new Trainer(net, new SoftmaxCrossEntropy(), new GradientDescent(0.1))
                .fit(TrainerTest.halves(50), TrainerTest.halves(20), options);
    }

    @Test
    void theSameSeedShufflesTheSameAndAnotherSeedOtherwise() {
        double first = fit(epochs(2).seed(1)).last().trainingLoss();
        assertEquals(first, fit(epochs(2).seed(1)).last().trainingLoss());
        assertNotEquals(first, fit(epochs(2).seed(2)).last().trainingLoss());
    }

    @Test
    void aFullBatchIsTheSameAsABatchOfAllExamples() {
        assertEquals(
                fit(epochs(3).batchSize(50)).last().trainingLoss(),
                fit(epochs(3).fullBatch()).last().trainingLoss());
    }

    @Test
    void theMetricAskedForIsMeasuredAndNamed() {
        History history = fit(epochs(1).metric(Metric.meanSquaredError()));
        assertEquals("mean squared error", history.metricName());
        assertEquals("accuracy", fit(epochs(1)).metricName());
    }

    @Test
    void everyListenerIsToldOfEveryEpochAndOfTheEnd() {
        List<String> told = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epochEnded(History soFar, int planned) {
                told.add(soFar.last().number() + " of " + planned);
            }

            @Override
            public void ended(History history) {
                told.add(history.message());
            }
        };
        fit(epochs(2).listener(listener).listener(listener));
        assertEquals(List.of("1 of 2", "1 of 2", "2 of 2", "2 of 2", "trained 2 epochs", "trained 2 epochs"), told);
    }

    @Test
    void anOptionLeavesTheOthersAndTheOriginalAsTheyAre() {
        FitOptions start = epochs(7).batchSize(5).seed(3);
        FitOptions changed = start.inOrder().keepBest();
        assertEquals(List.of(7, 5, 3L), List.of(changed.epochs(), changed.batchSize(), changed.seed()));
        assertEquals(List.of(true, false), List.of(start.shuffled(), start.keepsBest()));
    }

    @Test
    void noEpochsAndEmptyBatchesAreRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> epochs(0));
        assertEquals("training needs at least 1 epoch, got 0", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> epochs(1).batchSize(0));
        assertEquals("a batch needs at least 1 example, got batchSize(0)", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> epochs(1).threads(0));
        assertEquals("training needs at least 1 thread, got threads(0)", e.getMessage());
    }

    @Test
    void productsAreSharedAmongTheThreadsAskedForAndOnlyWhileTraining() {
        List<Integer> counts = new ArrayList<>();
        TrainingListener look = (soFar, planned) -> counts.add(Threads.count());
        fit(epochs(1).listener(look));
        fit(epochs(1).listener(look).threads(2));
        counts.add(Threads.count());
        assertEquals(List.of(1, 2, 1), counts);
    }

    @Test
    void optionsLookAsTheyAreWritten() {
        assertEquals(
                "epochs(5).fullBatch().seed(1).inOrder().keepBest().schedule(cosine(5)).until(patience(3))",
                epochs(5)
                        .fullBatch()
                        .seed(1)
                        .inOrder()
                        .keepBest()
                        .schedule(Schedule.cosine(5))
                        .until(Convergence.patience(3))
                        .toString());
        assertEquals(
                "epochs(2).batchSize(8).seed(0).schedule((anonymous Schedule)).until((anonymous Convergence))",
                epochs(2)
                        .batchSize(8)
                        .schedule(epoch -> 1)
                        .until(done -> Optional.empty())
                        .toString());
    }
}
