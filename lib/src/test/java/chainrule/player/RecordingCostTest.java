package chainrule.player;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Tanh;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.train.FitOptions;
import chainrule.train.Trainer;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What recording adds to training, in processor time: on a busy machine too, the lowest of several runs says it. */
@Tag("slow")
class RecordingCostTest {

    private static final Dataset SPIRAL = Toy.spiral(600, 3, 0.02, 1);
    private static final int RUNS = 40;

    private static double seconds(boolean isRecorded) {
        var rng = new Random(1);
        var network = new Network(new Dense(2, 16, rng), new Tanh(), new Dense(16, 3, rng));
        var trainer = new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(0.1));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FitOptions options = epochs(200);
        trainer.fit(SPIRAL, isRecorded ? options.listener(new Recorder(network, SPIRAL, 200)) : options);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) * 1e-9;
    }

    @Test
    void recordingCostsLessThanATenthOfTheTraining() {
        double plain = Double.POSITIVE_INFINITY;
        double recorded = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            plain = Math.min(plain, seconds(false));
            recorded = Math.min(recorded, seconds(true));
        }
        assertTrue(recorded < 1.1 * plain, "plain %.4f s, recorded %.4f s".formatted(plain, recorded));
    }
}
