package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectNumbersTest {

    private record Layer(double[][] weights, double[] bias) {}

    private static final class Neuron {
        private final float[] w = {1, 2};
        private double b = 3;
    }

    private static final class Network {
        private final double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
        private final Layer layer = new Layer(new double[][] {{7}}, new double[] {8});
        private final Neuron[] neurons = {new Neuron(), new Neuron()};
        private final List<Double> boxed = new ArrayList<>(List.of(9.0, 10.0));
        private final Parameter parameter = new Parameter("W", new double[][] {{11}});
        private final Object itself = this;
    }

    private final Network network = new Network();
    private final ObjectNumbers numbers = new ObjectNumbers(network);

    @Test
    void numbersAreFoundWhereverAStudentMayKeepThem() {
        assertEquals(
                List.of(
                        "matrix",
                        "layer.weights",
                        "layer.bias",
                        "neurons.w",
                        "neurons.b",
                        "boxed",
                        "parameter.value",
                        "parameter.gradient"),
                List.of(numbers.names()));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, numbers.values(0));
        assertArrayEquals(new int[] {3, 0, 0, 2, 1, 0, 0, 0}, numbers.columns());
    }

    @Test
    void whatIsWrittenIsThere() {
        numbers.put(0, new double[] {6, 5, 4, 3, 2, 1});
        numbers.put(3, new double[] {-1, -2, -3, -4});
        numbers.put(4, new double[] {0.5, 0.25});
        numbers.put(5, new double[] {0, 1});
        assertArrayEquals(new double[] {3, 2, 1}, network.matrix[1]);
        assertArrayEquals(new float[] {-3, -4}, network.neurons[1].w);
        assertEquals(0.25, network.neurons[1].b);
        assertEquals(List.of(0.0, 1.0), network.boxed);
    }

    @Test
    void theObjectIsFoundBehindTheInterfaceThroughWhichAGraderSeesIt() {
        Runnable object = () -> {};
        try (TimeLimit limit = TimeLimit.none()) {
            Runnable seen = StudentProxy.of(Runnable.class, object, limit);
            assertSame(object, StudentProxy.behind(seen).orElseThrow());
        }
    }
}
