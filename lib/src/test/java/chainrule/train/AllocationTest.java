package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.layer.Tanh;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.Adam;
import chainrule.optim.GradientDescent;
import chainrule.optim.Momentum;
import chainrule.optim.Optimizer;
import chainrule.tensor.RandomArrays;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {

    private static final int EXAMPLES = 700;

    /** What an epoch may allocate besides its steps: its record, the history told to the listener. */
    private static final long PER_EPOCH = 4096;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long allocated;
    private long least = Long.MAX_VALUE;

    static Stream<Arguments> recipes() {
        return Stream.of(
                Arguments.of(new Relu(), new Tanh(), new SoftmaxCrossEntropy(), new GradientDescent(0.01)),
                Arguments.of(new Tanh(), new Softmax(), new CrossEntropy(), new Momentum(0.01)),
                Arguments.of(new Sigmoid(), new Sigmoid(), new BinaryCrossEntropy(), new Adam()),
                Arguments.of(new Relu(), new Tanh(), new MeanSquaredError(), new Adam()));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aWarmStepAllocatesNothing(Layer hidden, Layer output, Loss loss, Optimizer optimizer) {
        var rng = new Random(1);
        var net = new Network(new Dense(3, 5, rng), hidden, new Dense(5, 2, rng), output);
        Dataset data = TrainerTest.halves(EXAMPLES);
        TrainingListener meter = (soFar, planned) -> {
            long now = threads.getCurrentThreadAllocatedBytes();
            least = soFar.size() == 1 ? least : Math.min(least, now - allocated);
            allocated = now;
        };
        new Trainer(net, loss, optimizer).fit(data, epochs(8).batchSize(3).listener(meter));
        assertTrue(least < PER_EPOCH, "an epoch of %d steps allocated %d bytes".formatted(EXAMPLES / 3 + 1, least));
    }

    @Test
    void aWarmStepThatIsSharedAmongThreadsAllocatesNothing() {
        var rng = new Random(2);
        var net = new Network(new Dense(150, 160, rng), new Relu(), new Dense(160, 2, rng));
        Dataset data = Dataset.classification(
                RandomArrays.normal(3000, 150, rng), rng.ints(3000, 0, 2).toArray(), "a", "b");
        TrainingListener meter = (soFar, planned) -> {
            long now = threads.getCurrentThreadAllocatedBytes();
            least = soFar.size() == 1 ? least : Math.min(least, now - allocated);
            allocated = now;
        };
        var options = epochs(6).batchSize(100).threads(2).listener(meter);
        new Trainer(net, new SoftmaxCrossEntropy(), new GradientDescent(0.01)).fit(data, options);
        assertTrue(least < PER_EPOCH, "an epoch of 30 steps allocated %d bytes".formatted(least));
    }
}
