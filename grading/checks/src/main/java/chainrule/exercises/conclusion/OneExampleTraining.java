package chainrule.exercises.conclusion;

import java.util.Arrays;
import java.util.Optional;

/**
 * The weights of a network that is trained on one example over and over: the result of each way of taking a step, with
 * any step size, until the loss is as small as the learner's.
 *
 * <p>Batches and shuffles then make no difference. Plain gradient descent is recognised, right or with a known mistake,
 * to the last digits of all weights. Nothing is concluded about anything else, such as momentum, Adam or a step size
 * that changes.
 */
final class OneExampleTraining {

    /** The distance from the learner's weights that rounding causes, relative to the distance that they went. */
    private static final double SAME = 1e-6;

    private static final double OTHER = 100 * SAME;

    private static final double SMALLEST_STEP = 2e-3;
    private static final double SMALLEST_SUMMED_STEP = 1e-6;
    private static final double LARGEST_STEP = 6;
    private static final double RATIO = 2.5;
    private static final int MOST_STEPS = 10_000;

    /** The smallest squared error; smaller ones are rounding. */
    private static final double SMALLEST_ERROR = 1e-22;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SECTIONS = 60;

    /** After this many sections of the golden ratio, a distance near 0 is a hundredth of what it was. */
    private static final int ENOUGH = 12;

    private final FlatNetwork network;
    private final double[] before;
    private final double[] after;
    private final double[] x;
    private final double[] y;
    private final double way;
    private final double error;
    private final double[] z;
    private final double[] a;
    private final double[] dZ2;

    /** @param before the learner's weights before the training on x and y */
    OneExampleTraining(FlatNetwork network, double[] before, double[] after, double[] x, double[] y) {
        this.network = network;
        this.before = before;
        this.after = after;
        this.x = x;
        this.y = y;
        this.z = new double[network.hidden];
        this.a = new double[network.hidden];
        this.dZ2 = new double[network.outputs];
        this.way = distance(before, after);
        this.error = Math.max(SMALLEST_ERROR, errorOf(after));
    }

    /** The one mistake that explains all weights, if the right way does not. */
    Optional<StepRule> mistake() {
        boolean learned = way > 1e-3 && error < 0.5 * errorOf(before);
        if (!learned || least(StepRule.right(network.f)) < OTHER) {
            return Optional.empty();
        }
        var explain = StepRule.wrong(network).stream()
                .filter(rule -> least(rule) < SAME)
                .toList();
        return explain.size() == 1 ? Optional.of(explain.get(0)) : Optional.empty();
    }

    /** The smallest distance from the learner's weights, with the step size that fits best. */
    private double least(StepRule rule) {
        double best = Double.POSITIVE_INFINITY;
        double smallest = rule.memory() == 0 ? SMALLEST_STEP : SMALLEST_SUMMED_STEP;
        double at = smallest;
        for (double eta = smallest; eta < LARGEST_STEP; eta *= RATIO) {
            double off = off(rule, eta);
            if (off < best) {
                best = off;
                at = eta;
            }
        }
        double low = Math.log(at / RATIO);
        double high = Math.log(at * RATIO);
        double around = Math.max(finite(off(rule, at / RATIO)), finite(off(rule, at * RATIO)));
        for (int i = 0; i < SECTIONS && best > SAME / 10; i++) {
            if (i == ENOUGH && best > around / 50) {
                return best;
            }
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double offLeft = off(rule, Math.exp(left));
            double offRight = off(rule, Math.exp(right));
            best = Math.min(best, Math.min(offLeft, offRight));
            if (offLeft < offRight) {
                high = right;
            } else {
                low = left;
            }
        }
        return best;
    }

    private static double finite(double off) {
        return Double.isFinite(off) ? off : 1;
    }

    /**
     * Between two steps, the point where the error is the learner's, so that it changes smoothly with the step size.
     */
    private double off(StepRule rule, double eta) {
        double[] theta = before.clone();
        double[] earlier = before.clone();
        double[] velocity = new double[theta.length];
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double now = errorOf(theta);
            if (now <= error) {
                boolean exact = error <= SMALLEST_ERROR;
                double part = now < last && !exact ? Math.log(last / error) / Math.log(last / now) : 1;
                if (exact && rule.memory() > 0) {
                    part = Math.max(
                            1, nearest(earlier, theta)); // It goes straight on, for nobody knows how many steps.
                }
                return distance(between(earlier, theta, part), after) / way;
            }
            if (!(now < 1e6)) {
                return Double.POSITIVE_INFINITY;
            }
            System.arraycopy(theta, 0, earlier, 0, theta.length);
            rule.step(network, theta, x, z, a, dZ2, eta);
            for (int i = 0; i < theta.length && rule.memory() > 0; i++) {
                velocity[i] = rule.memory() * velocity[i] + theta[i] - earlier[i];
                theta[i] = earlier[i] + velocity[i];
            }
            last = now;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The multiple of the way from one to the other that leads nearest to the learner's weights. */
    private double nearest(double[] from, double[] to) {
        double along = 0;
        double square = 0;
        for (int i = 0; i < from.length; i++) {
            along += (after[i] - from[i]) * (to[i] - from[i]);
            square += (to[i] - from[i]) * (to[i] - from[i]);
        }
        return along / square;
    }

    private static double[] between(double[] from, double[] to, double part) {
        double[] at = new double[from.length];
        Arrays.setAll(at, i -> from[i] + part * (to[i] - from[i]));
        return at;
    }

    /** The squared error of these weights; it also computes z, a and dZ₂. */
    private double errorOf(double[] theta) {
        network.forward(theta, x, z, a, dZ2);
        double sum = 0;
        for (int k = 0; k < y.length; k++) {
            dZ2[k] -= y[k];
            sum += dZ2[k] * dZ2[k];
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }
}
