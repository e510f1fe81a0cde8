package chainrule.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private final Random rng = new Random(6);

    @Test
    void theParametersOfANetworkAreNumberedByTheirLayers() {
        var net = new Network(new Dense(2, 3, rng), new Relu(), new Dense(3, 1, rng));
        assertEquals(List.of("W1", "b1", "W2", "b2"), net.parameterNames());
    }

    @Test
    void printsItsLayersAndCountsItsParameters() {
        var net = new Network(new Dense(64, 32, rng), new Relu(), new Dense(32, 10, rng));
        assertEquals("Network(Dense(64 → 32), Relu, Dense(32 → 10)), 2410 parameters", net.toString());
    }

    @Test
    void aNetworkWithinANetworkIsTakenApart() {
        var inner = new Network(new Dense(2, 3, rng), new Tanh());
        assertEquals(3, new Network(inner, new Dense(3, 1, rng)).layers().size());
    }

    @Test
    void examplesThatDoNotFitAreToldWithTheLayersPlace() {
        var net = new Network(new Relu(), new Dense(5, 2, rng));
        var e = assertThrows(IllegalArgumentException.class, () -> net.forward(new double[7][3]));
        assertEquals("layer 2: Dense(5 → 2) expects x with 5 columns, got 7×3", e.getMessage());
        var pass = new BufferedPass(net);
        var same = assertThrows(IllegalArgumentException.class, () -> pass.forward(new double[7][3]));
        assertEquals(e.getMessage(), same.getMessage());
    }

    @Test
    void layersThatDoNotFitEachOtherAreToldBeforeAnyExampleIsSeen() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new Network(new Dense(4, 3, rng), new Relu(), new Dense(5, 2, rng)));
        assertEquals(
                "layer 1, Dense(4 → 3), gives 3 numbers for each example, but layer 3, Dense(5 → 2), takes 5",
                e.getMessage());
    }

    @Test
    void betweenLayersOfACellNothingIsKnown() {
        Layer twice = new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                return new double[x.length][2 * x[0].length];
            }

            @Override
            public double[][] backward(double[][] upstream) {
                return upstream;
            }
        };
        var net = new Network(new Dense(4, 3, rng), twice, new Dense(6, 2, rng));
        assertEquals(2, net.forward(new double[7][4])[0].length);
    }

    @Test
    void oneLayerInTwoPlacesIsRefused() {
        var relu = new Relu();
        var e = assertThrows(IllegalArgumentException.class, () -> new Network(relu, new Dense(2, 2, rng), relu));
        assertEquals("layers 1 and 3 are the same object: make a new one for each place", e.getMessage());
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        var net = new Network(new Dense(2, 2, rng));
        assertThrows(IllegalStateException.class, () -> net.backward(new double[1][2]));
    }

    @Test
    void whatForwardReturnsIsTheCallersOwn() {
        var net = new Network(new Dense(2, 2, rng), new Tanh());
        double[][] x = {{1, 2}};
        double[][] first = net.forward(x);
        double[][] expected = net.backward(new double[][] {{1, 1}});
        first = net.forward(x);
        first[0][0] = 99;
        assertArrayEquals(expected, net.backward(new double[][] {{1, 1}}));
    }

    @Test
    void aCellLayerThatReturnsNullIsNamed() {
        assertMessage(
                "CellLayer.forward (layer 2) must return batch × out, here 3×out; it returned null", x -> null, g -> g);
    }

    @Test
    void aCellLayerThatLosesRowsIsNamed() {
        assertMessage(
                "CellLayer.forward (layer 2) must return batch × out, here 3×out; it returned 1×2",
                x -> new double[1][2],
                g -> g);
    }

    @Test
    void aCellLayerThatReturnsARaggedArrayIsNamed() {
        assertMessage(
                "CellLayer.forward (layer 2) must return batch × out, here 3×out; it returned "
                        + "ragged: row 0 has 2 columns, row 1 has 1",
                x -> new double[][] {{1, 2}, {3}, {4, 5}},
                g -> g);
    }

    @Test
    void aCellLayerWhoseGradientHasAnotherShapeIsNamed() {
        assertMessage(
                "CellLayer.backward (layer 2) must return ∂L/∂x, of the shape of x, here 3×4; it returned 3×5",
                x -> x,
                g -> new double[3][5]);
    }

    @Test
    void anExceptionInACellLayerIsToldWithClassAndMethod() {
        assertMessage("CellLayer.backward (layer 2) threw IllegalStateException: my own", x -> x, g -> {
            throw new IllegalStateException("my own");
        });
    }

    private void assertMessage(String message, UnaryOperator<double[][]> forward, UnaryOperator<double[][]> backward) {
        var net = new Network(new Dense(2, 4, rng), new CellLayer(forward, backward));
        var plain = assertThrows(IllegalStateException.class, () -> {
            double[][] out = net.forward(new double[3][2]);
            net.backward(out);
        });
        assertEquals(message, plain.getMessage());
        var pass = new BufferedPass(net);
        var buffered = assertThrows(IllegalStateException.class, () -> {
            double[][] out = pass.forward(new double[3][2]);
            pass.backward(out);
        });
        assertEquals(message, buffered.getMessage());
    }

    private record CellLayer(UnaryOperator<double[][]> forward, UnaryOperator<double[][]> backward) implements Layer {
        @Override
        public double[][] forward(double[][] x) {
            return forward.apply(x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return backward.apply(upstream);
        }
    }
}
