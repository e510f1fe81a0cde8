package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.OneHot;
import chainrule.data.PrintedLines;
import chainrule.layer.Dense;
import chainrule.layer.Identity;
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
import chainrule.optim.GradientDescent;
import chainrule.tensor.RandomArrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossChoiceTest {

    private static final List<Supplier<Layer>> LASTS =
            List.of(Identity::new, Relu::new, Tanh::new, Sigmoid::new, Softmax::new);

    private static List<String> told(Layer last, Loss loss, Dataset data) {
        var net = new Network(new Dense(data.features(), data.outputs(), new Random(1)), last);
        return PrintedLines.of(() -> new Trainer(net, loss, new GradientDescent(0.01)).fit(data, epochs(2)));
    }

    private static void refused(String expected, Layer last, Loss loss, Dataset data) {
        var e = assertThrows(IllegalArgumentException.class, () -> told(last, loss, data));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    private static Dataset numbers(double... y) {
        double[][] column = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            column[i] = new double[] {y[i]};
        }
        return Dataset.regression(RandomArrays.normal(y.length, 3, new Random(4)), column);
    }

    /** Each last layer with each loss: silent, a warning, or an error. */
    private static Stream<Arguments> table() {
        return Stream.of(
                // Identity, Relu, Tanh, Sigmoid, Softmax
                Arguments.of(new SoftmaxCrossEntropy(), "-wwww"),
                Arguments.of(new CrossEntropy(), "eeew-"),
                Arguments.of(new BinaryCrossEntropy(), "eee--"),
                Arguments.of(new MeanSquaredError(), "-----"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachPairOfLastLayerAndLossIsJudged(Loss loss, String expected) {
        for (int k = 0; k < LASTS.size(); k++) {
            Random rng = new Random(k);
            int classes = 2 + rng.nextInt(4);
            int n = 5 + rng.nextInt(30);
            int[] labels = rng.ints(n, 0, classes).toArray();
            labels[0] = 0;
            labels[1] = 1;
            String[] names =
                    Stream.iterate("k", name -> name + "k").limit(classes).toArray(String[]::new);
            Dataset data = Dataset.classification(RandomArrays.normal(n, 1 + rng.nextInt(5), rng), labels, names);
            Layer last = LASTS.get(k).get();
            char found;
            try {
                found = told(last, loss, data).isEmpty() ? '-' : 'w';
            } catch (IllegalArgumentException e) {
                found = 'e';
            }
            assertEquals(expected.charAt(k), found, last + " before " + loss);
        }
    }

    @Test
    void aSoftmaxLayerBeforeItsOwnLossIsToldOnceInAllFits() {
        Dataset data = TrainerTest.halves(20);
        var trainer = new Trainer(
                new Network(new Dense(3, 2, new Random(1)), new Softmax()),
                new SoftmaxCrossEntropy(),
                new GradientDescent(0.1));
        List<String> told = PrintedLines.of(() -> {
            trainer.fit(data, epochs(1));
            trainer.fit(data, epochs(1));
        });
        assertEquals(
                List.of(
                        "Warning: SoftmaxCrossEntropy takes the softmax itself, and here it is taken twice: the last layer is Softmax, too. Leave that layer out, or use CrossEntropy."),
                told);
    }

    @Test
    void oneOutputForTwoClassesIsToldWithTheWayOut() {
        Dataset data = TrainerTest.halves(20);
        for (Layer last : List.of(new Sigmoid(), new Identity())) {
            var net = new Network(new Dense(3, 1, new Random(1)), last);
            Loss loss = last instanceof Sigmoid ? new BinaryCrossEntropy() : new MeanSquaredError();
            var trainer = new Trainer(net, loss, new GradientDescent(0.1));
            var e = assertThrows(IllegalArgumentException.class, () -> trainer.fit(data, epochs(1)));
            assertTrue(
                    e.getMessage()
                            .endsWith(
                                    "make it Dense(3, 2, rng), or make y one column of 0 and 1 with .asBinary() after the data set"),
                    e.getMessage());
            trainer.fit(data.asBinary(), epochs(1));
        }
    }

    @Test
    void targetsThatAreNotOneHotAreRefusedByRow() {
        double[][] x = RandomArrays.normal(3, 3, new Random(4));
        Dataset two = Dataset.regression(x, new double[][] {{1, 0}, {0, 1}, {1, 1}});
        refused(
                "SoftmaxCrossEntropy expects one-hot rows, or rows that sum to 1 as targets, but row 2 of y in numbers is [1, 1]",
                new Identity(),
                new SoftmaxCrossEntropy(),
                two);
        refused("row 2 of y in numbers is [1, 1]", new Softmax(), new CrossEntropy(), two);
        refused("expects 0 or 1 as targets, but row 1", new Sigmoid(), new BinaryCrossEntropy(), numbers(1, -1, 1));
        refused("for yes or no use BinaryCrossEntropy", new Sigmoid(), new CrossEntropy(), numbers(1, 0, 1));
        refused("has one output, which is always 1", new Softmax(), new MeanSquaredError(), numbers(1, 0, 1));
        Dataset soft = Dataset.regression(x, new double[][] {{0.9, 0.1}, {0.1, 0.9}, {0.5, 0.5}});
        assertEquals(List.of(), told(new Identity(), new SoftmaxCrossEntropy(), soft));
    }

    @Test
    void numbersThatTheLastLayerNeverGivesAreTold() {
        assertEquals(
                List.of(
                        "Warning: the last layer, Sigmoid, gives numbers from 0 to 1, and never the target 151. For numbers to predict let Dense be the last layer."),
                told(new Sigmoid(), new MeanSquaredError(), numbers(0.5, 151, 75)));
        assertEquals(
                1, told(new Relu(), new MeanSquaredError(), numbers(0.5, -0.5)).size());
        assertEquals(
                0, told(new Relu(), new MeanSquaredError(), numbers(0.5, 151)).size());
        assertEquals(0, told(new Tanh(), new MeanSquaredError(), numbers(-1, 1)).size());
        assertEquals(
                1, told(new Tanh(), new MeanSquaredError(), numbers(-1, 1.1)).size());
    }

    @Test
    void classNumbersInsteadOfRowsHintAtOneHot() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new SoftmaxCrossEntropy().value(new double[4][3], new double[4][1]));
        assertTrue(
                e.getMessage().endsWith("turn class numbers into one-hot rows with OneHot.encode(labels, 3)"),
                e.getMessage());
        assertEquals(3, OneHot.encode(new int[] {2}, 3)[0].length);
    }
}
