package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.PrintedLines;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Tanh;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.tensor.Matrices;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TrainingMistakesTest {

    private static final Dataset LINE = Dataset.regression(new double[][] {{10}, {20}}, new double[][] {{1}, {2}});

    private static Trainer trainer(double eta) {
        return new Trainer(new Dense(1, 1, new Random(1)), new MeanSquaredError(), new GradientDescent(eta));
    }

    private static void refused(String expected, Executable use) {
        var e = assertThrows(RuntimeException.class, use);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    private static void warns(String expected, Runnable use) {
        List<String> told = PrintedLines.of(use);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains(expected), told.get(0));
    }

    @Test
    void aLossThatGrowsBeyondMeasureIsToldWhileItIsStillANumber() {
        String message = trainer(1).fit(LINE, epochs(20)).message();
        assertTrue(message.startsWith("trained 20 epochs; the training loss grew from "), message);
        assertTrue(message.endsWith("; η = 1 is probably too large"), message);
        assertEquals("trained 20 epochs", trainer(0.001).fit(LINE, epochs(20)).message());
        assertEquals(List.of(), PrintedLines.of(() -> trainer(1).fit(LINE, epochs(20))));
    }

    @Test
    void aLossOfOnesOwnThatIsNotANumberIsNotBlamedOnTheLearningRate() {
        Loss broken = new Loss() {
            @Override
            public double value(double[][] yHat, double[][] y) {
                return Double.NaN;
            }

            @Override
            public double[][] gradient(double[][] yHat, double[][] y) {
                return Matrices.copy(yHat);
            }
        };
        var trainer = new Trainer(new Dense(1, 1, new Random(1)), broken, new GradientDescent(0.001));
        String message = trainer.fit(LINE, epochs(2)).message();
        assertTrue(message.contains("look at (anonymous Loss).value and (anonymous Loss).gradient"), message);
    }

    @Test
    void aLayerWithoutANameIsCalledAnonymous() {
        Layer none = new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                return new double[0][0];
            }

            @Override
            public double[][] backward(double[][] upstream) {
                return upstream;
            }
        };
        refused("(anonymous Layer).forward (layer 1) must return", () -> new Network(none).forward(new double[1][1]));
        assertTrue(new Network(none, new Tanh()).toString().startsWith("Network((anonymous Layer), Tanh)"));
    }

    @Test
    void whatIsNullIsNamed() {
        refused("fit expects training data, got null", () -> trainer(0.1).fit(null, epochs(1)));
        refused(
                "fit expects options, such as epochs(50), got null",
                () -> trainer(0.1).fit(LINE, null));
        refused("Dense(in, out, rng) expects a source of random numbers", () -> new Dense(1, 3, (Random) null));
        refused("step(…) expects parameters", () -> new GradientDescent(0.1).step(null));
        refused("one of them was null", () -> epochs(1).until(null));
        refused("one of them was null", () -> epochs(1).schedule(null));
    }

    @Test
    void twoDenseLayersInARowAreTold() {
        var net = new Network(new Dense(2, 4, new Random(1)), new Dense(4, 2, new Random(2)));
        warns(
                "layers 1 and 2, Dense(2 → 4) and Dense(4 → 2), have no activation between them",
                () -> new Trainer(net, new SoftmaxCrossEntropy(), new GradientDescent(0.1))
                        .fit(Toy.moons(20, 0.1, 1), epochs(1)));
    }

    @Test
    void aLastLayerOfAnotherWidthIsNamedWithTheClasses() {
        var trainer = new Trainer(new Dense(2, 3, new Random(1)), new SoftmaxCrossEntropy(), new GradientDescent(0.1));
        refused(
                "the last layer, Dense(2 → 3), gives 3 numbers for each example, but y of moons has 2 columns",
                () -> trainer.fit(Toy.moons(20, 0.1, 1), epochs(1)));
        refused("make it Dense(2, 2, rng)", () -> trainer.fit(Toy.moons(20, 0.1, 1), epochs(1)));
    }

    @Test
    void targetsThatAreAllTheSameAreTold() {
        var constant = Dataset.regression(new double[][] {{1}, {2}}, new double[][] {{7}, {7}});
        warns("all 2 targets of numbers are the same", () -> trainer(0.01).fit(constant, epochs(1)));
    }

    @Test
    void aMetricOfTheOtherKindIsToldOrRefused() {
        refused(
                "accuracy expects classes as targets",
                () -> trainer(0.001).fit(LINE.rows(0, 1), epochs(1).metric(Metric.accuracy())));
        Dataset moons = Toy.moons(20, 0.1, 1);
        var trainer = new Trainer(new Dense(2, 2, new Random(1)), new SoftmaxCrossEntropy(), new GradientDescent(0.1));
        warns(
                "R² judges numbers, but the targets of moons are classes",
                () -> trainer.measure(Metric.rSquared(), moons));
        warns("R² judges numbers", () -> trainer.fit(moons, epochs(1).metric(Metric.rSquared())));
    }

    @Test
    void missingValuesAreNotPredictedOf() {
        refused(
                "row 1, column 0 of x is NaN, a missing value",
                () -> trainer(0.1).predict(new double[][] {{1}, {Double.NaN}}));
    }

    @Test
    void aCriterionThatIsNeverMetIsRefused() {
        refused("lossChange(-1.0) would never stop", () -> Convergence.lossChange(-1));
        refused("gradientNorm(0.0) would never stop", () -> Convergence.gradientNorm(0));
    }
}
