package chainrule.exercises.conclusion.capstoneregressor;

import chainrule.data.Dataset;
import chainrule.exercises.conclusion.ExamplePlaces;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Noisy waves from x = −2 to 2 that no straight line follows, one for each output. The first is above 0 or below, and
 * the next is the other way round.
 */
final class Waves {

    /**
     * With both, slow but right training reaches R² = 0.96 ± 0.01, and a line or a single neuron reaches 0.6 at most.
     */
    private static final double NOISE = 0.05;

    private static final double FREQUENCY = 1.6;

    private final int outputs;
    private final int sign;

    Waves(int outputs, long seed) {
        this.outputs = outputs;
        this.sign = new Random(seed).nextBoolean() ? 1 : -1;
    }

    /** Examples to train on. */
    Dataset train(int n, long seed) {
        return draw(n, seed, ExamplePlaces::inParts);
    }

    /** Examples to judge by. */
    Dataset heldOut(int n, long seed) {
        return draw(n, seed, ExamplePlaces::anywhere);
    }

    private Dataset draw(int n, long seed, BiFunction<Random, Integer, ExamplePlaces> where) {
        Random random = new Random(seed);
        ExamplePlaces places = where.apply(random, n);
        double[][] x = new double[n][1];
        double[][] y = new double[n][outputs];
        for (int i = 0; i < n; i++) {
            x[i][0] = 4 * places.draw(i) - 2;
            for (int k = 0; k < outputs; k++) {
                double wave = 0.7 + 0.7 * StrictMath.sin(FREQUENCY * x[i][0] + k);
                y[i][k] = (k % 2 == 0 ? sign : -sign) * wave + NOISE * (2 * random.nextDouble() - 1);
            }
        }
        return Dataset.regression(x, y);
    }
}
