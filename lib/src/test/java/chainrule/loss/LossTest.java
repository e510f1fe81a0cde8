package chainrule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.PrintedLines;
import chainrule.layer.Softmax;
import chainrule.tensor.RandomArrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LossTest {

    private static final double[][] ONE_HOT = {{1, 0, 0}, {0, 0, 1}, {0, 1, 0}};

    @Test
    void theMeanIsOverExamplesAndNotOverOutputs() {
        assertEquals(7, new MeanSquaredError().value(new double[][] {{1, 2}, {3, 0}}, new double[2][2]));
    }

    @Test
    void softmaxThenCrossEntropyIsSoftmaxCrossEntropy() {
        double[][] z = RandomArrays.normal(3, 3, new Random(1));
        double split = new CrossEntropy().value(new Softmax().forward(z), ONE_HOT);
        assertEquals(new SoftmaxCrossEntropy().value(z, ONE_HOT), split, 1e-14);
    }

    @Test
    void aProbabilityOfZeroForTheTrueClassGivesALargeButFiniteLoss() {
        double[][] wrong = {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}};
        assertEquals(100, new CrossEntropy().value(wrong, ONE_HOT));
        for (double[] row : new CrossEntropy().gradient(wrong, ONE_HOT)) {
            for (double g : row) {
                assertTrue(Double.isFinite(g));
            }
        }
    }

    @Test
    void uniformPredictionsCostTheLogarithmOfTheNumberOfClasses() {
        assertEquals(Math.log(3), new SoftmaxCrossEntropy().value(new double[3][3], ONE_HOT), 1e-15);
    }

    @Test
    void logitsInPlaceOfProbabilitiesAreToldWithTheMissingLayer() {
        assertMessage(
                "CrossEntropy expects yHat to hold probabilities from 0 to 1, got 2.5; is the Softmax layer missing?",
                new CrossEntropy(),
                new double[][] {{2.5, 0}});
        assertMessage(
                "BinaryCrossEntropy expects yHat to hold probabilities from 0 to 1, got -0.5;"
                        + " is the Sigmoid layer missing?",
                new BinaryCrossEntropy(),
                new double[][] {{-0.5, 0}});
    }

    @Test
    void aSoftmaxOverOneOutputIsRefusedBecauseItIsAlwaysOne() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new SoftmaxCrossEntropy().value(new double[4][1], new double[4][1]));
        assertTrue(e.getMessage().endsWith("for yes or no use a Sigmoid layer and BinaryCrossEntropy"));
    }

    @Test
    void targetsOfAnotherShapeAreRefusedInPlainAndBufferedCalls() {
        String message = "MeanSquaredError expects y of the shape of yHat, 1×2, got 1×3";
        var loss = new MeanSquaredError();
        double[][] yHat = new double[1][2];
        var plain = assertThrows(IllegalArgumentException.class, () -> loss.value(yHat, new double[1][3]));
        assertEquals(message, plain.getMessage());
        var buffered = assertThrows(
                IllegalArgumentException.class, () -> loss.gradient(yHat, new double[1][3], new double[1][2]));
        assertEquals(message, buffered.getMessage());
    }

    @Test
    void targetsThatAreNoProbabilitiesAreTakenForPredictions() {
        double[][] logits = {{3, -7}};
        for (Loss loss : List.of(new SoftmaxCrossEntropy(), new CrossEntropy(), new BinaryCrossEntropy())) {
            var e = assertThrows(IllegalArgumentException.class, () -> loss.value(new double[][] {{0.5, 0.5}}, logits));
            assertTrue(e.getMessage().endsWith("got 3.0; the order is (yHat, y), predictions first"), e.getMessage());
        }
        assertEquals(
                Math.log(2), new SoftmaxCrossEntropy().value(new double[1][2], new double[][] {{0.3, 0.7}}), 1e-15);
    }

    private static void assertMessage(String message, Loss loss, double[][] yHat) {
        var e = assertThrows(IllegalArgumentException.class, () -> loss.value(yHat, new double[][] {{1, 0}}));
        assertEquals(message, e.getMessage());
    }

    @Test
    void aRowOfTargetsThatIsNoDistributionIsToldWhereALossIsCalledByHand() {
        double[][] yHat = {{0.2, 0.8}, {0.5, 0.5}};
        for (Loss loss : List.of(new SoftmaxCrossEntropy(), new CrossEntropy())) {
            for (double[] wrong : new double[][] {{0, 0}, {1, 1}, {0.5, 0.4}}) {
                List<String> told = PrintedLines.of(() -> {
                    loss.value(yHat, new double[][] {{0, 1}, wrong});
                    loss.gradient(yHat, new double[][] {{0, 1}, wrong});
                });
                assertEquals(1, told.size(), told::toString);
                assertTrue(told.get(0).contains(loss + " expects one-hot rows")
                        && told.get(0).contains("row 1 of y"));
            }
            for (double[] right : new double[][] {{1, 0}, {0.3, 0.7}, {1.0 / 3, 2.0 / 3}}) {
                assertEquals(List.of(), PrintedLines.of(() -> loss.value(yHat, new double[][] {right, right})));
            }
        }
        assertEquals(List.of(), PrintedLines.of(() -> new BinaryCrossEntropy().value(yHat, new double[2][2])));
    }
}
