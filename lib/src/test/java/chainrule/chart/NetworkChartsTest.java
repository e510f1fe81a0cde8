package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.loss.MeanSquaredError;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Gradient flow, histograms and first-layer weights. */
class NetworkChartsTest {

    private static Network network() {
        return new Network(
                new Dense(new double[][] {{1, 0}, {0, 2}}, new double[1][2]),
                new Relu(),
                new Dense(new double[][] {{3, 4}}, new double[1][1]));
    }

    @Test
    void theGradientNormOfALayerIsOverAllItsParameters() {
        Network network = network();
        double[][] yHat = network.forward(new double[][] {{1, 1}});
        network.backward(new double[][] {{2}});
        assertEquals(11, yHat[0][0]);
        // dW₂ = 2·(1, 2), db₂ = 2; dz₁ = 2·(3, 4), dW₁ has each twice, db₁ once.
        assertArrayEquals(
                new double[] {Math.sqrt(3 * (36 + 64)), Math.sqrt(4 + 16 + 4)}, GradientFlow.norms(network), 1e-12);
        var chart = GradientFlow.plot(Map.of("mine", network)).chart();
        assertArrayEquals(new double[] {1, 2}, chart.getSeries("mine").getXData());
        assertTrue(chart.getStyler().isYAxisLogarithmic());
    }

    @Test
    void layersThatNoGradientReachesAreCounted() {
        Network network = network();
        assertEquals(
                "Gradient norm by layer, from the first to the last. ‖∂L/∂θ‖: 0, 0.",
                GradientFlow.of(network).alt());
        var chart = GradientFlow.plot(Map.of("idle", network)).chart();
        assertEquals(
                "idle (0 in 2 layers)",
                chart.getSeriesCollection().iterator().next().getName());
    }

    @Test
    void aHistogramCountsEveryNumberOnce() {
        double[] values = new Random(1).doubles(1000, -3, 5).toArray();
        double[] counts = Histograms.counts(values, new double[] {-3, 5});
        assertEquals(1000, Arrays.stream(counts).sum());
        assertEquals(1000.0 / counts.length, counts[7], 25);
    }

    @Test
    void activationsAreTakenBehindEachLayer() {
        assertEquals(
                "Activations by layer. out of Dense(2 → 2): 2 numbers, mean −1.50, standard deviation 0.500;"
                        + " out of Relu: 2 numbers, mean 0, standard deviation 0, 100 % are 0;"
                        + " out of Dense(2 → 1): 1 numbers, mean 0, standard deviation 0, 100 % are 0.",
                Histograms.activations(network(), new double[][] {{-1, -1}}).alt());
    }

    @Test
    void whatLooksWiderInAHistogramIsWider() {
        Pixels pixels = new Pixels(Histograms.of(
                "z", Map.of("narrow", new double[][] {{-1, 1}}, "wide", new double[][] {{-100, 100}})));
        Color bar = Palette.tint(Palette.BLUE, 0.6);
        int left = pixels.count(bar, 0, 0, Panels.WIDTH, Panels.HEIGHT);
        int right = pixels.count(bar, Panels.WIDTH, 0, Panels.WIDTH, Panels.HEIGHT);
        assertTrue(left > 100 && right > 100);
        assertEquals(0, pixels.count(bar, 80, 0, 40, Panels.HEIGHT), "nothing at the left end of the narrow one");
        assertTrue(pixels.count(bar, Panels.WIDTH + 40, 0, 80, Panels.HEIGHT) > 100, "a bar there of the wide one");
    }

    @Test
    void histogramsBearConstantNaNAndNothing() {
        for (double[] values : new double[][] {{}, {Double.NaN}, {2, 2, 2}, {1, Double.POSITIVE_INFINITY}}) {
            Plot plot = Histograms.plot("title", "weight", values);
            assertTrue(new Pixels(plot.draw("alt")).hasWhiteMargin(2));
        }
        assertEquals(
                "weight (1 not finite)",
                Histograms.plot("title", "weight", new double[] {1, Double.NaN})
                        .chart()
                        .getXAxisTitle());
    }

    @Test
    void firstLayerWeightsAreBlueBelowZeroAndOrangeRedAbove() {
        double[][] w = {{-2, 0, 1, 2}};
        Pixels pixels = new Pixels(FirstLayerWeights.of(new Network(new Dense(w, new double[1][1]))));
        assertEquals(Palette.BLUE, pixels.at(22 + 16, 56 + 16));
        assertEquals(Color.WHITE, pixels.at(22 + 48, 56 + 16));
        assertEquals(Palette.tint(Palette.VERMILLION, 0.5), pixels.at(22 + 16, 56 + 48));
        assertEquals(Palette.VERMILLION, pixels.at(22 + 48, 56 + 48));
    }

    @Test
    void firstLayersThatAreComparedHaveOneScale() {
        Map<String, Network> both = new LinkedHashMap<>();
        both.put("strong", new Network(new Dense(new double[][] {{2, 0, 0, 0}}, new double[1][1])));
        both.put("half", new Network(new Dense(new double[][] {{1, 0, 0, 0}}, new double[1][1])));
        Chart chart = FirstLayerWeights.of(both, 16);
        assertEquals(
                "strong: 1 of 1 neurons; half: 1 of 1 neurons; blue −2.00, white 0, orange-red +2.00.", chart.alt());
        Pixels pixels = new Pixels(chart);
        assertEquals(Palette.VERMILLION, pixels.at(22 + 16, 56 + 16));
        assertEquals(Palette.tint(Palette.VERMILLION, 0.5), pixels.at(22 + 16, 150 + 56 + 16));
    }

    @Test
    void weightsThatMakeNoSquareAreRefusedInWords() {
        Network network = new Network(new Dense(3, 2, new Random(1)));
        assertEquals(
                "first-layer weights are drawn as square pictures, such as 8×8 of 64 columns; 3 columns do not make a square",
                assertThrows(IllegalArgumentException.class, () -> FirstLayerWeights.of(network))
                        .getMessage());
    }

    @Test
    void theDiagramSaysTheNumbersOfEachStep() {
        Network network = new Network(new Dense(new double[][] {{2}}, new double[][] {{-2}}), new Sigmoid());
        var steps = NetworkDiagram.steps(network, new MeanSquaredError(), new double[] {1}, new double[] {1});
        assertEquals(4, steps.size());
        assertEquals(
                "Backward: to the first layer: Dense(1 → 1), Sigmoid. Input: x = (1). Layer 1: z = (0), ŷ = (0.5)."
                        + " L = 0.25. Layer 1: δ = (−0.25), ∂L/∂W = (−0.25).",
                steps.get(3).alt());
        assertEquals(0, new Pixels(steps.get(2)).count(Palette.VERMILLION));
        assertTrue(new Pixels(steps.get(3)).count(Palette.VERMILLION) > 500);
        assertTrue(new Pixels(steps.get(3)).hasWhiteMargin(4));
    }

    @Test
    void oneExampleOfABatchShowsItsShareOfTheGradient() {
        double[][] x = {{1, 1}, {2, 0}, {0.5, 1}, {3, 2}};
        double[][] y = {{3}, {1}, {-1}, {2}};
        Network network = network();
        var loss = new MeanSquaredError();
        String alt = NetworkDiagram.backward(network, loss, x, y, 1).alt();
        // ŷ = 3·2 + 4·0, so dŷ = 2/4 · (6 − 1) = 2.5; dW₂ = 2.5 · (2, 0); δ₁ = 2.5 · (3, 4), with the second ReLU off.
        assertTrue(alt.contains("Layer 2: z = (6), ŷ = (6)."), alt);
        assertTrue(alt.contains("L = 182.1, a mean over 4 examples."), alt);
        assertTrue(alt.contains("Layer 2: δ = (2.5), ∂L/∂W = (5, 0)."), alt);
        assertTrue(alt.contains("Layer 1: δ = (7.5, 0), ∂L/∂W = (15, 0) (0, 0)."), alt);
    }

    @Test
    void everyNeuronShowsItsZAlsoWhereTheActivationChangesNothing() {
        String alt = NetworkDiagram.forward(network(), 1, 1).alt();
        assertTrue(alt.contains("Layer 1: z = (1, 2), a = (1, 2). Layer 2: z = (11), ŷ = (11)."), alt);
    }

    @Test
    void aNetworkTooLargeToReadIsRefusedInWords() {
        Network large = new Network(new Dense(64, 10, new Random(1)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> NetworkDiagram.of(large))
                .getMessage()
                .startsWith("a network diagram has room for 8 neurons in a layer, got 64"));
    }
}
