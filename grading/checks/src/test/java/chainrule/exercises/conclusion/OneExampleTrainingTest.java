package chainrule.exercises.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
class OneExampleTrainingTest {

    private static final double[] X = {0.3, -0.25};

    /** A network to train, and with what step size, drawn for each seed. */
    private static final class Training {
        private final FlatNetwork network;
        private final Random random;
        private final double[] before;
        private final double[] y;
        private final double eta;
        private final int steps;

        Training(HiddenFunction f, boolean softmax, long seed) {
            random = new Random(seed);
            network = new FlatNetwork(X.length, 3 + random.nextInt(5), 3, f, softmax);
            before = random.doubles(network.size, -1, 1).map(v -> v / 2).toArray();
            y = softmax ? new double[] {0, 1, 0} : new double[] {1.2, -1.4, 1.1};
            eta = 0.02 + 0.2 * random.nextDouble();
            steps = 300 + random.nextInt(700);
        }

        /** @param memory of earlier steps, as momentum has it */
        double[] after(StepRule rule, double memory) {
            double[] theta = before.clone();
            double[] velocity = new double[theta.length];
            for (int s = 0; s < steps; s++) {
                double[] next = theta.clone();
                double[] z = new double[network.hidden];
                double[] a = new double[network.hidden];
                double[] dZ2 = new double[network.outputs];
                network.forward(theta, X, z, a, dZ2);
                Arrays.setAll(dZ2, k -> dZ2[k] - y[k]);
                rule.step(network, next, X, z, a, dZ2, eta);
                for (int i = 0; i < theta.length; i++) {
                    velocity[i] = (memory + rule.memory()) * velocity[i] + next[i] - theta[i];
                    theta[i] += velocity[i];
                }
            }
            return theta;
        }

        Optional<String> mistake(double[] after) {
            return new OneExampleTraining(network, before, after, X, y)
                    .mistake()
                    .map(StepRule::says);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void aMistakeIsRecognisedWhateverTheStepSizeOrNothingIsSaidWhereReluHasItsKink(HiddenFunction f) {
        mistakesAreRecognised(f, 1);
    }

    @Tag("slow")
    @Test
    void someMistakesAreRecognised() {
        mistakesAreRecognised(HiddenFunction.TANH, 4);
    }

    /** @param every of the mistakes, one of so many is made */
    private static void mistakesAreRecognised(HiddenFunction f, int every) {
        Training training = new Training(f, f.ordinal() % 2 == 1, 1);
        boolean smooth = f == HiddenFunction.TANH || f == HiddenFunction.SIGMOID;
        List<StepRule> rules = StepRule.wrong(training.network);
        for (int i = 0; i < rules.size(); i += every) {
            StepRule rule = rules.get(i);
            if (!rule.id().equals("sign")) { // Uphill, not every training comes to an end.
                Optional<String> mistake = training.mistake(training.after(rule, 0));
                assertTrue(mistake.isPresent() || !smooth, () -> rule.says() + " is not recognised");
                mistake.ifPresent(says -> assertEquals(rule.says(), says));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void nothingIsSaidOfWhatIsRightOrUnknown(HiddenFunction f) {
        nothingIsSaid(f, 2);
    }

    @Test
    void nothingIsSaidOfARightNetworkWithTanh() {
        nothingIsSaid(HiddenFunction.TANH, 1);
    }

    private static void nothingIsSaid(HiddenFunction f, int seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            Training training = new Training(f, seed % 2 == 0, seed);
            StepRule right = StepRule.right(f);
            assertEquals(Optional.empty(), training.mistake(training.after(right, 0)));
            assertEquals(Optional.empty(), training.mistake(training.after(right, 0.8)));
            StepRule early = StepRule.wrong(training.network).get(0);
            assertEquals(Optional.empty(), training.mistake(training.after(early, 0.8)), "not known with momentum");
            double[] shrunk = training.after(right, 0);
            Arrays.setAll(shrunk, i -> 0.99 * shrunk[i]);
            assertEquals(Optional.empty(), training.mistake(shrunk));
        }
    }
}
