package chainrule.data;

import java.util.Random;

/**
 * Points in the plane, most of them in classes that no straight line separates.
 *
 * <p>Every method divides n points evenly among the classes, first class first, and {@code noise} is the standard
 * deviation of the normal noise on both coordinates. A seed gives the same points, to the bit, on every machine.
 */
public final class Toy {

    private static final double FULL_TURN = 2 * Math.PI;
    private static final double INNER_RADIUS = 0.1;

    private Toy() {}

    /**
     * Arms that wind around each other: radius r = 0.1 + 0.9 t, angle 2π (k/arms + t) for t from 0 to 1.
     *
     * @param arms number of classes, at least 2
     * @throws IllegalArgumentException if there are fewer points than arms, or noise is negative
     */
    public static Dataset spiral(int n, int arms, double noise, long seed) {
        String[] names = new String[Math.max(arms, 0)];
        for (int k = 0; k < arms; k++) {
            names[k] = "arm " + k;
        }
        Curve spiral = (k, t) -> {
            double radius = INNER_RADIUS + (1 - INNER_RADIUS) * t;
            return circle(radius, FULL_TURN * ((double) k / arms + t));
        };
        return points("spiral", n, noise, seed, true, spiral, names);
    }

    /** Two half circles of radius 1 that reach into each other: (cos πt, sin πt) and (1 − cos πt, ½ − sin πt). */
    public static Dataset moons(int n, double noise, long seed) {
        Curve moons = (k, t) -> {
            double[] p = circle(1, Math.PI * t);
            return k == 0 ? p : new double[] {1 - p[0], 0.5 - p[1]};
        };
        return points("moons", n, noise, seed, true, moons, "upper", "lower");
    }

    /**
     * Gaussian clouds around the corners of a regular polygon in the unit circle, the first one at (1, 0); if there are
     * two classes, or more with little noise, a straight line separates each from the others.
     *
     * @param classes number of clouds, at least 2
     * @throws IllegalArgumentException if there are fewer points than clouds, or noise is negative
     */
    public static Dataset clouds(int n, int classes, double noise, long seed) {
        String[] names = new String[Math.max(classes, 0)];
        for (int k = 0; k < classes; k++) {
            names[k] = "cloud " + k;
        }
        return points("clouds", n, noise, seed, false, (k, t) -> circle(1, FULL_TURN * k / classes), names);
    }

    /** A circle of radius 1 around a circle of radius ½. */
    public static Dataset circles(int n, double noise, long seed) {
        Curve circles = (k, t) -> circle(k == 0 ? 1 : 0.5, FULL_TURN * t);
        return points("circles", n, noise, seed, false, circles, "outer", "inner");
    }

    /**
     * The corners of the unit square: class 0 at (0, 0) and (1, 1), class 1 at (0, 1) and (1, 0).
     *
     * <p>With n = 4 and no noise, it is the truth table.
     */
    public static Dataset xor(int n, double noise, long seed) {
        Curve corners = (k, t) -> {
            double a = t < 0.5 ? 0 : 1;
            return new double[] {a, k == 0 ? a : 1 - a};
        };
        return points("xor", n, noise, seed, false, corners, "same", "different");
    }

    /** The position of class k at t, from 0 to 1. */
    private interface Curve {
        double[] at(int k, double t);
    }

    private static double[] circle(double radius, double angle) {
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    /**
     * @param closed whether t reaches 1; for a ring it stops one step before, where the ring would meet its beginning
     */
    private static Dataset points(
            String name, int n, double noise, long seed, boolean closed, Curve curve, String... classes) {
        int count = classes.length;
        if (count < 2 || n < count || !(noise >= 0)) {
            throw new IllegalArgumentException(
                    "%s needs at least 2 classes, a point for each, and noise of 0 or more; got %d points, %d classes, noise %s"
                            .formatted(name, n, count, noise));
        }
        Random rng = new Random(seed);
        double[][] x = new double[n][];
        int[] labels = new int[n];
        for (int k = 0, row = 0; k < count; k++) {
            int members = n / count + (k < n % count ? 1 : 0);
            int steps = Math.max(1, closed ? members - 1 : members);
            for (int i = 0; i < members; i++, row++) {
                double[] p = curve.at(k, (double) i / steps);
                x[row] = new double[] {p[0] + noise * rng.nextGaussian(), p[1] + noise * rng.nextGaussian()};
                labels[row] = k;
            }
        }
        return Dataset.classification(x, labels, classes).named(name);
    }
}
