package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Tanh;
import chainrule.loss.MeanSquaredError;
import chainrule.tensor.Parameter;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scatter, confusions, mistakes, regression fits, activation functions and the loss surface. */
class DataChartsTest {

    private static final Dataset LINE =
            Dataset.regression(new double[][] {{0}, {1}, {2}}, new double[][] {{1}, {3}, {5}});

    @Test
    void aScatterHasASeriesForEachClassWithItsPoints() {
        var chart = Scatter.plot(Examples.corners(), "x1", "x2").chart();
        assertEquals("x1", chart.getXAxisTitle());
        assertEquals("x2", chart.getYAxisTitle());
        assertArrayEquals(new double[] {1}, chart.getSeries("b").getXData());
        assertArrayEquals(new double[] {0}, chart.getSeries("b").getYData());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Scatter.of(Examples.corners(), "x9"))
                .getMessage()
                .contains("no feature “x9”"));
    }

    @Test
    void theConfusionsOfANetworkAreNamed() {
        assertEquals(
                "Confusion matrix: 3 of 3 right (100.0 %). No two classes are confused.",
                ConfusionChart.of(Examples.cornerNetwork(), Examples.corners()).alt());
        Chart onlyA = ConfusionChart.of(Examples.network(x -> new double[] {1, 0, 0}), Examples.corners());
        assertEquals("Confusion matrix: 1 of 3 right (33.3 %). Most often b is taken for a (1).", onlyA.alt());
        assertTrue(new Pixels(onlyA).count(Palette.VERMILLION) > 2000);
    }

    @Test
    void answersOfNaNAreToldAndNotCountedAsAClass() {
        Chart chart = ConfusionChart.of(Examples.network(x -> new double[] {Double.NaN, 0, 0}), Examples.corners());
        assertTrue(chart.alt().startsWith("Confusion matrix: 0 of 3 right (0.0 %) (3 answers were NaN)."));
        assertEquals(0, new Pixels(chart).count(Palette.BLUE));
    }

    @Test
    void misclassifiedExamplesComeWithTheSurestMistakeFirst() {
        Dataset data = Dataset.classification(
                new double[][] {{0, 0, 0, 1}, {1, 0, 0, 0}, {0, 1, 0, 0}}, new int[] {0, 0, 1}, "a", "b");
        Chart chart = Misclassified.of(Examples.network(x -> new double[] {0.4 - 0.3 * x[3], 0.6 + 0.3 * x[3]}), data);
        assertEquals(
                "2 of 3 examples are misclassified; the surest mistakes: a taken for b (90 %), a taken for b (60 %)",
                chart.alt());
        Pixels pixels = new Pixels(chart);
        assertEquals(Palette.INK, pixels.at(35 + 68, 44 + 68));
        assertEquals(Color.WHITE, pixels.at(35 + 22, 44 + 22));
    }

    @Test
    void aFitOfOneFeatureIsACurveThroughTheExamples() {
        Network right = new Network(new Dense(new double[][] {{2}}, new double[][] {{1}}));
        var series = RegressionFit.plot(right, LINE).chart().getSeries("network ŷ");
        assertEquals(200, series.getXData().length);
        for (int i = 0; i < 200; i++) {
            assertEquals(2 * series.getXData()[i] + 1, series.getYData()[i], 1e-12);
        }
        assertTrue(RegressionFit.of(right, LINE).alt().endsWith("the root of the mean squared error is 0."));
    }

    @Test
    void residualsAreYHatMinusY() {
        Network constant = new Network(new Dense(new double[][] {{0}}, new double[][] {{2}}));
        var chart = RegressionFit.residualPlot(constant, LINE).chart();
        assertArrayEquals(new double[] {1, -1, -3}, chart.getSeries("examples").getYData());
        assertThrows(
                IllegalArgumentException.class,
                () -> RegressionFit.residuals(Examples.cornerNetwork(), Examples.corners()));
    }

    @Test
    void anActivationIsDrawnWithTheDerivativeOfItsOwnBackwardPass() {
        var chart = ActivationCurve.plot(new Sigmoid(), "Sigmoid", 640, 400).chart();
        double[] z = chart.getSeries("derivative f′(z)").getXData();
        double[] slope = chart.getSeries("derivative f′(z)").getYData();
        for (int i = 0; i < z.length; i += 40) {
            double a = 1 / (1 + Math.exp(-z[i]));
            assertEquals(a * (1 - a), slope[i], 1e-12);
        }
        assertEquals(
                "Activation functions with derivatives. Sigmoid: f(0) is 0.500, f′(0) is 0.250.",
                ActivationCurve.of(new Sigmoid()).alt());
    }

    @Test
    void activationFunctionsStandSideBySideWithTheSameAxes() {
        var relu = ActivationCurve.plot(new Relu(), "ReLU", 330, 290).chart();
        var tanh = ActivationCurve.plot(new Tanh(), "tanh", 330, 290).chart();
        assertEquals(relu.getStyler().getYAxisMin(), tanh.getStyler().getYAxisMin());
        assertEquals(relu.getStyler().getYAxisMax(), tanh.getStyler().getYAxisMax());
        Chart three = ActivationCurve.of(new Relu(), new Sigmoid(), new Tanh());
        assertEquals(3 * 330, three.width());
        assertEquals(Panels.HEIGHT, three.height());
    }

    @Test
    void theSurfaceIsPalestAtTheLowestLossAndLeavesTheNetworkAsItWas() {
        Network network = new Network(new Dense(new double[][] {{0}}, new double[][] {{0}}));
        Parameter w = network.parameters().get(0);
        Parameter b = network.parameters().get(1);
        ParameterPath path = new ParameterPath("by hand", w, b);
        w.value()[0][0] = 2;
        b.value()[0][0] = 1;
        path.record();
        Chart chart = LossSurface.of(network, new MeanSquaredError(), LINE, path);
        assertEquals(2, w.value()[0][0]);
        assertEquals(1, b.value()[0][0]);
        assertTrue(chart.alt().endsWith("Path “by hand”: 1 step from (0, 0) to (2.00, 1.00)."));
        assertEquals(Palette.tint(Palette.BLUE, 0.75), LossSurface.colour(1));
        assertEquals(Color.WHITE, LossSurface.colour(0));
    }

    @Test
    void eachStepOfThePathsHasItsPictureOnTheSameGround() {
        Network network = new Network(new Dense(new double[][] {{0}}, new double[][] {{0}}));
        Parameter w = network.parameters().get(0);
        ParameterPath path =
                new ParameterPath("by hand", w, network.parameters().get(1));
        ParameterPath shorter =
                new ParameterPath("short", w, network.parameters().get(1));
        for (double next : new double[] {2, 3}) {
            w.value()[0][0] = next;
            path.record();
        }
        List<Chart> steps = LossSurface.steps(network, new MeanSquaredError(), LINE, path, shorter);
        assertEquals(
                List.of(
                        "After step 0: by hand is at (0, 0), short is at (0, 0).",
                        "After step 1: by hand is at (2.00, 0), short is at (0, 0).",
                        "After step 2: by hand is at (3.00, 0), short is at (0, 0)."),
                steps.stream().map(Chart::alt).toList());
        assertArrayEquals(
                LossSurface.of(network, new MeanSquaredError(), LINE, path, shorter)
                        .png(),
                steps.get(2).png());
        assertEquals(3, w.value()[0][0]);
    }

    @Test
    void aSurfaceWithoutAPathOfItsNetworkIsRefused() {
        Network network = new Network(new Dense(new double[][] {{0}}, new double[][] {{0}}));
        assertThrows(IllegalArgumentException.class, () -> LossSurface.of(network, new MeanSquaredError(), LINE));
    }
}
