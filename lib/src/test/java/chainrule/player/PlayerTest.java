package chainrule.player;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Tanh;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.Adam;
import chainrule.optim.GradientDescent;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import chainrule.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final Dataset MOONS = Toy.moons(60, 0.1, 1);

    private static Network network(int inputs, int hidden, int outputs) {
        var rng = new Random(1);
        return new Network(new Dense(inputs, hidden, rng), new Tanh(), new Dense(hidden, outputs, rng));
    }

    private static double[] flat(Network network, boolean gradients) {
        return network.parameters().stream()
                .map(p -> gradients ? p.gradient() : p.value())
                .flatMap(java.util.Arrays::stream)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    @Test
    void recordingChangesNothingInTheRun() {
        Network plain = network(2, 5, 2);
        var history = new Trainer(plain, new SoftmaxCrossEntropy(), new Adam(0.01)).fit(MOONS, epochs(7));
        Network recorded = network(2, 5, 2);
        Player player = Player.of(recorded, new SoftmaxCrossEntropy(), new Adam(0.01), MOONS, epochs(7));
        assertArrayEquals(history.trainingLoss(), player.history().trainingLoss());
        assertArrayEquals(flat(plain, false), flat(recorded, false));
    }

    @Test
    void eachFrameHoldsWhatTheNetworkHadThen() {
        Network network = network(2, 5, 2);
        List<double[]> values = new ArrayList<>(List.of(flat(network, false)));
        List<double[]> gradients = new ArrayList<>(List.of(flat(network, true)));
        Player player = Player.of(
                network,
                new SoftmaxCrossEntropy(),
                new GradientDescent(0.3),
                MOONS,
                epochs(9).listener((soFar, planned) -> {
                    values.add(flat(network, false));
                    gradients.add(flat(network, true));
                }));
        Played played = Played.of(player);
        assertArrayEquals(IntStream.rangeClosed(0, 9).toArray(), played.epochs("frames"));
        for (int epoch = 0; epoch <= 9; epoch++) {
            assertArrayEquals(values.get(epoch), played.frame(epoch)[0], 1e-6, "values of epoch " + epoch);
            assertArrayEquals(gradients.get(epoch), played.frame(epoch)[1], 1e-4, "gradients of epoch " + epoch);
        }
    }

    @Test
    void twoHundredEpochsOnASpiralAreLessThanOneAndAHalfMegabytes() {
        Player player = Player.of(
                network(2, 32, 3),
                new SoftmaxCrossEntropy(),
                new GradientDescent(0.3),
                Toy.spiral(600, 3, 0.02, 1),
                epochs(200));
        assertEquals(201, Played.of(player).epochs("frames").length);
        int bytes = player.html().length() + player.picture().png().length * 4 / 3;
        assertTrue(bytes < 1_500_000, bytes + " bytes");
    }

    @Test
    void ofAWideNetworkEveryFewEpochsAndTheLastAreRecorded() {
        Player player =
                Player.of(network(2, 900, 2), new SoftmaxCrossEntropy(), new GradientDescent(0.01), MOONS, epochs(101));
        int[] recorded = Played.of(player).epochs("frames");
        assertEquals(0, recorded[0]);
        assertEquals(101, recorded[recorded.length - 1]);
        assertEquals(recorded[2] - recorded[1], recorded[1] - recorded[0]);
        assertTrue(recorded.length > 10 && recorded.length < 30, recorded.length + " frames");
        assertEquals(101, player.history().size());
        assertTrue(player.html().length() < 1_500_000);
    }

    /** A dense layer as a student writes it: other names, and the biases first. */
    private static final class CellDense implements Layer {

        private final Dense dense;

        CellDense(int in, int out) {
            dense = new Dense(in, out, new Random(1));
        }

        @Override
        public double[][] forward(double[][] x) {
            return dense.forward(x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return dense.backward(upstream);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(dense.biases(), dense.weights());
        }
    }

    private static final class CellHalf implements Layer {
        @Override
        public double[][] forward(double[][] x) {
            return Matrices.scale(0.5, x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return Matrices.scale(0.5, upstream);
        }
    }

    private static final class CellDescent implements Optimizer {
        @Override
        public void step(List<Parameter> parameters) {
            for (Parameter p : parameters) {
                Matrices.subtract(p.value(), Matrices.scale(0.1, p.gradient()), p.value());
            }
        }
    }

    private static final class CellLoss implements Loss {
        @Override
        public double value(double[][] yHat, double[][] y) {
            return new MeanSquaredError().value(yHat, y);
        }

        @Override
        public double[][] gradient(double[][] yHat, double[][] y) {
            return new MeanSquaredError().gradient(yHat, y);
        }
    }

    @Test
    void classesFromACellAreRecordedWithTheirAnswers() {
        var network = new Network(new CellDense(2, 4), new Relu(), new CellDense(4, 2));
        Played played = Played.of(Player.of(network, new CellLoss(), new CellDescent(), MOONS, epochs(5)));
        assertEquals(
                "[{\"title\":\"input\",\"size\":2,\"layer\":-1,\"weights\":-1,\"biases\":-1},"
                        + "{\"title\":\"CellDense, Relu\",\"size\":4,\"layer\":1,\"weights\":1,\"biases\":0},"
                        + "{\"title\":\"CellDense\",\"size\":2,\"layer\":2,\"weights\":3,\"biases\":2}]",
                played.json().get("columns").toString());
        int[] asked = played.epochs("answers");
        assertEquals(0, asked[0]);
        assertEquals(5, asked[asked.length - 1]);
        var answers = played.bytes("answers");
        int rows = 24 * 24 + 60;
        int ofOne = 8 + 4 * rows + 8 + 2 * 4 * rows;
        assertEquals(asked.length * ofOne, answers.capacity());
        double[] last = network.forward(new double[][] {MOONS.sharedX()[59]})[0];
        assertEquals((float) last[1], answers.getFloat(answers.capacity() - 4));
        assertEquals((float) last[0], answers.getFloat(answers.capacity() - 8));
    }

    @Test
    void aNetworkWithoutParametersIsToldToHaveNothingToTrain() {
        for (Layer network : List.of(new CellHalf(), new Tanh(), new Network(new CellHalf(), new Relu()))) {
            var thrown = assertThrows(
                    IllegalStateException.class,
                    () -> Player.of(network, new CellLoss(), new GradientDescent(0.1), MOONS, epochs(3)));
            assertTrue(thrown.getMessage().contains("nothing to train"), thrown.getMessage());
        }
    }

    @Test
    void dataThatAreNullAreToldAsSuch() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> Player.of(
                        network(2, 2, 2), new SoftmaxCrossEntropy(), new GradientDescent(0.1), null, epochs(1)));
        assertEquals("Player expects a data set, got null: did you run the cell that makes it?", thrown.getMessage());
    }

    @Test
    void aRegressionOfOneInputHasALineOfPlacesAndItsOwnPicture() {
        var data = Dataset.regression(new double[][] {{0}, {1}, {2}}, new double[][] {{1}, {2}, {4}});
        Player player = Player.of(network(1, 3, 1), new MeanSquaredError(), new GradientDescent(0.1), data, epochs(3));
        assertEquals("[-0.16]", Played.of(player).json().get("data").get("low").toString());
        assertTrue(
                player.picture().alt().startsWith("Regression fit"),
                player.picture().alt());
    }

    @Test
    void aRunThatDivergesIsPlayedAsFarAsItWent() {
        var data = Dataset.regression(new double[][] {{1}, {2}}, new double[][] {{1}, {3}});
        Player player = Player.of(network(1, 3, 1), new MeanSquaredError(), new GradientDescent(50), data, epochs(100));
        Played played = Played.of(player);
        assertEquals("DIVERGED", played.json().get("ending").asText());
        assertTrue(player.toString().contains("became"), player.toString());
        int[] recorded = played.epochs("frames");
        assertEquals(player.history().size(), recorded[recorded.length - 1]);
    }

    @Test
    void namesOfTheDataStayTextInThePage() {
        var data = Dataset.classification(new double[][] {{0, 1}, {1, 0}}, new int[] {0, 1}, "</script><b>", "\"&\\");
        Player player =
                Player.of(network(2, 2, 2), new SoftmaxCrossEntropy(), new GradientDescent(0.1), data, epochs(1));
        assertEquals(
                "[\"</script><b>\",\"\\\"&\\\\\"]",
                Played.of(player).json().get("data").get("classes").toString());
        assertTrue(!player.html().contains("</script><b>"));
    }

    @Test
    void withValidationDataTheirLossAndMetricAreShown() {
        Player player = Player.of(
                network(2, 4, 2), new SoftmaxCrossEntropy(), new GradientDescent(0.1), MOONS, MOONS, epochs(3));
        var curves = Played.of(player).json().get("curves");
        assertEquals("accuracy", curves.get("metricName").asText());
        assertEquals((float) player.history().last().metric(), (float)
                curves.get("metric").get(2).asDouble());
    }
}
