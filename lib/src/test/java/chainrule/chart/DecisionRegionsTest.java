package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Sigmoid;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRegionsTest {

    private static Color ground(Layer network, Dataset data, double x, double y) {
        Plot plot = DecisionRegions.plot(network, data, "regions");
        Pixels pixels = new Pixels(plot.draw("alt"));
        return pixels.at(plot.chart().getScreenXFromChart(x), plot.chart().getScreenYFromChart(y));
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue())
                < 12;
    }

    @Test
    void eachRegionHasThePaleColourOfItsClass() {
        Dataset data = Examples.corners();
        Layer network = Examples.cornerNetwork();
        assertTrue(near(Palette.tint(Palette.BLUE, 0.4), ground(network, data, 0.1, 0.1)));
        assertTrue(near(Palette.tint(Palette.VERMILLION, 0.4), ground(network, data, 0.95, 0.1)));
        assertTrue(near(Palette.tint(Palette.GREEN, 0.4), ground(network, data, 0.1, 0.95)));
    }

    @Test
    void oneOutputIsTheProbabilityOfTheSecondClass() {
        Dataset data = Dataset.classification(new double[][] {{0, 0}, {1, 1}}, new int[] {0, 1}, "no", "yes");
        Layer network = Examples.network(x -> new double[] {x[0] > 0.5 ? 1 : 0});
        assertTrue(near(Palette.tint(Palette.BLUE, 0.4), ground(network, data, 0.2, 0.5)));
        assertTrue(near(Palette.tint(Palette.VERMILLION, 0.4), ground(network, data, 0.8, 0.5)));
    }

    @Test
    void theBorderOfOneRawOutputIsWhereAccuracyHasIt() {
        Dataset data = Dataset.classification(new double[][] {{0, 0}, {1, 1}}, new int[] {0, 1}, "no", "yes");
        Layer raw = Examples.network(x -> new double[] {3 * x[0] - 1}); // ½ where x is ½, and 0 where it is ⅓
        assertTrue(near(Palette.tint(Palette.BLUE, 0.28), ground(raw, data, 0.4, 0.5)));
        assertTrue(near(Palette.tint(Palette.VERMILLION, 0.28), ground(raw, data, 0.6, 0.5)));
        assertTrue(
                near(Palette.tint(Palette.VERMILLION, 0.13), ground(new Network(raw, new Sigmoid()), data, 0.4, 0.5)));
    }

    @Test
    void theExamplesLieOnTopInTheFullColourOfTheirClass() {
        assertEquals(Palette.VERMILLION, ground(Examples.cornerNetwork(), Examples.corners(), 1, 0));
    }

    @Test
    void theWordsCountTheExamplesInTheRightRegion() {
        assertEquals(
                "Decision regions of the network by x1 and x2, for 3 classes: a, b, c."
                        + " 3 of 3 examples lie in the right region.",
                DecisionRegions.of(Examples.cornerNetwork(), Examples.corners()).alt());
        assertTrue(DecisionRegions.of(Examples.network(x -> new double[] {1, 0, 0}), Examples.corners())
                .alt()
                .endsWith("1 of 3 examples lie in the right region."));
    }

    @Test
    void whereTheNetworkAnswersNaNTheGroundIsGrey() {
        Layer broken = Examples.network(x -> new double[] {Double.NaN, Double.NaN, Double.NaN});
        assertTrue(near(new Color(0xBBBBBB), ground(broken, Examples.corners(), 0.5, 0.5)));
    }

    @Test
    void severalNetworksStandSideBySideUnderTheirNames() {
        Map<String, Layer> both = new LinkedHashMap<>();
        both.put("first", Examples.cornerNetwork());
        both.put("second", Examples.network(x -> new double[] {1, 0, 0}));
        Chart chart = DecisionRegions.of(both, Examples.corners());
        assertEquals(
                "Decision regions. first: 3 of 3 examples lie in the right region."
                        + " second: 1 of 3 examples lie in the right region.",
                chart.alt());
        assertEquals(2 * Scatter.SQUARE, chart.width());
    }

    @Test
    void whereBothFeaturesReachAboutAsFarAUnitHasTheSameLengthOnBothAxes() {
        for (Dataset data : List.of(Toy.spiral(200, 2, 0.05, 1), Toy.moons(200, 0.1, 1), Examples.corners())) {
            var drawn = Scatter.plot(data, "x1", "x2").measured();
            double right = drawn.getScreenXFromChart(1) - drawn.getScreenXFromChart(0);
            double up = drawn.getScreenYFromChart(0) - drawn.getScreenYFromChart(1);
            assertEquals(right, up, 0.02 * up, data.name());
        }
    }

    @Test
    void otherThanTwoFeaturesOrOtherClassesAreRefusedInWords() {
        Dataset three = Dataset.classification(new double[][] {{0, 0, 0}}, new int[] {0}, "a", "b");
        assertEquals(
                "decision regions are drawn for 2 features, classes has 3",
                assertThrows(IllegalArgumentException.class, () -> DecisionRegions.of(Examples.cornerNetwork(), three))
                        .getMessage());
        Layer two = Examples.network(x -> new double[] {0, 1});
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DecisionRegions.of(two, Examples.corners()))
                .getMessage()
                .startsWith("the network has 2 outputs"));
    }
}
