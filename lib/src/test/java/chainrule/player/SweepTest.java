package chainrule.player;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.chart.ActivationCurve;
import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Tanh;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Dataset MOONS = Toy.moons(60, 0.1, 1);

    private static Player run(double eta) {
        var network = new Network(new Dense(2, 3, new Random(1)), new Tanh(), new Dense(3, 2, new Random(2)));
        return Player.of(network, new SoftmaxCrossEntropy(), new GradientDescent(eta), MOONS, epochs(5));
    }

    @Test
    void eachValueHasItsRunInTheGivenOrder() {
        var film = Played.film(Sweep.of("η", new double[] {1, 0.003, 1e-5, 20}, SweepTest::run));
        assertEquals("sweep", film.get("kind").asText());
        assertEquals("η", film.get("quantity").asText());
        assertEquals("[\"1\",\"0.003\",\"0.00001\",\"20\"]", film.get("names").toString());
        for (int i = 0; i < 4; i++) {
            double eta = new double[] {1, 0.003, 1e-5, 20}[i];
            var loss = film.get("runs").get(i).get("curves").get("loss");
            assertEquals((float) run(eta).history().last().trainingLoss(), (float)
                    loss.get(loss.size() - 1).asDouble());
        }
    }

    @Test
    void ofManyValuesTheStillPictureShowsSix() {
        double[] values = new Random(1).doubles(11, 0.01, 1).sorted().toArray();
        String shown = Sweep.of("η", values, SweepTest::run).picture().alt();
        assertTrue(shown.startsWith("Training loss of 6 runs."), shown);
    }

    @Test
    void aChartForEachValueMakesAReel() {
        var film = Played.film(Sweep.ofCharts("n", new double[] {1, 2}, n -> ActivationCurve.of(new Tanh())));
        assertEquals("reel", film.get("kind").asText());
        assertEquals("n", film.get("quantity").asText());
        assertEquals("2", film.get("frames").get(1).get("name").asText());
    }

    @Test
    void noValueIsRefused() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Sweep.of("η", new double[0], SweepTest::run));
        assertEquals("a sweep over η needs at least 1 value, got none", thrown.getMessage());
    }
}
