package chainrule.exercises.gradientdescent.converged;

import java.util.Arrays;

/** The convergence criterion, and what is often written in its place. */
final class Criteria {

    private Criteria() {}

    /** None of the last {@code patience} losses is more than the tolerance below the best one before them. */
    static boolean right(double[] losses, double tolerance, int patience) {
        return losses.length > patience && best(before(losses, patience)) - best(last(losses, patience)) <= tolerance;
    }

    static boolean lastTwo(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > patience && n > 1 && losses[n - 2] - losses[n - 1] <= tolerance;
    }

    static boolean lastOnly(double[] losses, double tolerance, int patience) {
        return losses.length > patience && best(before(losses, patience)) - losses[losses.length - 1] <= tolerance;
    }

    static boolean fromLossBefore(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > patience && losses[n - patience - 1] - best(last(losses, patience)) <= tolerance;
    }

    static boolean fromFirst(double[] losses, double tolerance, int patience) {
        return losses.length > patience && losses[0] - best(last(losses, patience)) <= tolerance;
    }

    static boolean anyNot(double[] losses, double tolerance, int patience) {
        double best = best(before(losses, Math.min(patience, losses.length)));
        return losses.length > patience && Arrays.stream(last(losses, patience)).anyMatch(l -> best - l <= tolerance);
    }

    static boolean absolute(double[] losses, double tolerance, int patience) {
        double best = best(before(losses, Math.min(patience, losses.length)));
        return losses.length > patience
                && Arrays.stream(last(losses, patience)).allMatch(l -> Math.abs(best - l) <= tolerance);
    }

    static boolean eachStep(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        for (int i = Math.max(1, n - patience); i < n; i++) {
            if (losses[i - 1] - losses[i] > tolerance) {
                return false;
            }
        }
        return n > patience;
    }

    static boolean eachStepAbsolute(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        for (int i = Math.max(1, n - patience); i < n; i++) {
            if (Math.abs(losses[i - 1] - losses[i]) > tolerance) {
                return false;
            }
        }
        return n > patience;
    }

    static boolean withoutGuard(double[] losses, double tolerance, int patience) {
        return losses.length <= patience || right(losses, tolerance, patience);
    }

    static boolean largest(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && Arrays.stream(last(losses, patience)).max().orElseThrow()
                        >= Arrays.stream(before(losses, patience)).max().orElseThrow() - tolerance;
    }

    static boolean turnedRound(double[] losses, double tolerance, int patience) {
        return losses.length > patience && best(last(losses, patience)) - best(before(losses, patience)) <= tolerance;
    }

    static boolean relative(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(last(losses, patience)) >= (1 - tolerance) * best(before(losses, patience));
    }

    static boolean oneLeftOut(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(before(losses, patience + 1)) - best(last(losses, patience)) <= tolerance;
    }

    static boolean meanOfLast(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(before(losses, patience))
                                - Arrays.stream(last(losses, patience))
                                        .average()
                                        .orElseThrow()
                        <= tolerance;
    }

    /** Early stopping as it is done while training. */
    static boolean heldBefore(double[] losses, double tolerance, int patience) {
        double best = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (double loss : losses) {
            boolean better = loss < best - tolerance;
            best = better ? loss : best;
            waited = better ? 0 : waited + 1;
            if (waited >= patience) {
                return true;
            }
        }
        return false;
    }

    private static double best(double[] losses) {
        return Arrays.stream(losses).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double[] before(double[] losses, int patience) {
        return Arrays.copyOf(losses, losses.length - patience);
    }

    private static double[] last(double[] losses, int patience) {
        return Arrays.copyOfRange(losses, losses.length - patience, losses.length);
    }
}
