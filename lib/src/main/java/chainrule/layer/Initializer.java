package chainrule.layer;

import java.util.random.RandomGenerator;

/**
 * Chooses the weights W with which a layer starts; its biases always start at 0.
 *
 * <p>Equal weights would get equal gradients and stay equal, so W starts random; the spread keeps the size of the
 * activations about the same from layer to layer. The interface is open on purpose: you can write one as a lambda in a
 * notebook cell.
 */
@FunctionalInterface
public interface Initializer {

    /** @return W, out × in, a fresh array */
    double[][] weights(int in, int out, RandomGenerator rng);

    /** W = 0: all neurons of a layer then learn the same. It exists to show that. */
    static Initializer zeros() {
        return (in, out, rng) -> new double[out][in];
    }

    /** A normal distribution with mean 0 and the given standard deviation, such as 0.01. */
    static Initializer normal(double deviation) {
        return (in, out, rng) -> {
            double[][] w = new double[out][in];
            for (double[] row : w) {
                for (int j = 0; j < in; j++) {
                    row[j] = deviation * gaussian(rng);
                }
            }
            return w;
        };
    }

    /** A uniform distribution in ±√(6 / (in + out)), for tanh and sigmoid; Glorot and Bengio 2010, equation 16. */
    static Initializer xavier() {
        return (in, out, rng) -> {
            double bound = Math.sqrt(6.0 / (in + out));
            double[][] w = new double[out][in];
            for (double[] row : w) {
                for (int j = 0; j < in; j++) {
                    row[j] = bound * (2 * rng.nextDouble() - 1);
                }
            }
            return w;
        };
    }

    /** A normal distribution with standard deviation √(2 / in), for ReLU; He et al. 2015, equation 10. */
    static Initializer he() {
        return (in, out, rng) -> normal(Math.sqrt(2.0 / in)).weights(in, out, rng);
    }

    /**
     * Draws one number from the standard normal distribution, by Marsaglia's polar method.
     *
     * <p>It does not use {@link RandomGenerator#nextGaussian()}, whose bits are not the same on every JDK.
     */
    private static double gaussian(RandomGenerator rng) {
        double u;
        double s;
        do {
            u = 2 * rng.nextDouble() - 1;
            double v = 2 * rng.nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        return u * Math.sqrt(-2 * StrictMath.log(s) / s);
    }
}
