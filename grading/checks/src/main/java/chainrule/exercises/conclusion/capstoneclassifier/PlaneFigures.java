package chainrule.exercises.conclusion.capstoneclassifier;

import chainrule.data.Dataset;
import chainrule.exercises.conclusion.ExamplePlaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Points in the plane, turned by an unknown angle, in classes of unknown order. */
final class PlaneFigures {

    /** The curve on which the points of each class are. */
    interface Curve {
        /** @param place from 0 to 1 within the curve of the class */
        double[] at(int part, double place);
    }

    private static final double FULL_TURN = 2 * Math.PI;

    private final Curve curve;
    private final double noise;
    private final List<Integer> order;
    private final double turn;

    private PlaneFigures(Curve curve, int classes, double noise, Random random) {
        this.curve = curve;
        this.noise = noise;
        this.order = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            order.add(k);
        }
        Collections.shuffle(order, random);
        this.turn = FULL_TURN * random.nextDouble();
    }

    /** A ring within a ring within a ring: three classes. */
    static PlaneFigures rings(long seed) {
        Curve rings = (k, t) -> circle(0.3 + 0.7 * k, FULL_TURN * t);
        return new PlaneFigures(rings, 3, 0.07, new Random(seed));
    }

    /** Two half moons that reach into each other. */
    static PlaneFigures moons(long seed) {
        Curve moons = (k, t) -> {
            double[] p = circle(1, Math.PI * t);
            return k == 0 ? new double[] {p[0] - 0.5, p[1] - 0.25} : new double[] {0.5 - p[0], 0.25 - p[1]};
        };
        return new PlaneFigures(moons, 2, 0.1, new Random(seed));
    }

    private static double[] circle(double radius, double angle) {
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
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
        double[][] x = new double[n][];
        int[] labels = new int[n];
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        for (int i = 0; i < n; i++) {
            int part = random.nextInt(order.size());
            double[] p = curve.at(part, places.draw(i));
            p[0] += noise * random.nextGaussian();
            p[1] += noise * random.nextGaussian();
            x[i] = new double[] {cos * p[0] - sin * p[1], sin * p[0] + cos * p[1]};
            labels[i] = order.get(part);
        }
        String[] names = order.stream().map(k -> "class " + k).sorted().toArray(String[]::new);
        return Dataset.classification(x, labels, names);
    }
}
