package chainrule.exercises.gradientdescent.converged;

import java.util.Arrays;

/** The convergence criterion, and the criteria that students often write in its place. */
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

    static boolean relativeToLast(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(before(losses, patience)) <= (1 + tolerance) * best(last(losses, patience));
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

    /** The mistake of stopping when all of the last losses are lower by the tolerance. */
    static boolean inverted(double[] losses, double tolerance, int patience) {
        double best = best(before(losses, Math.min(patience, losses.length)));
        return losses.length > patience && Arrays.stream(last(losses, patience)).allMatch(l -> l <= best - tolerance);
    }

    static boolean lastTwoAbsolute(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > patience && n > 1 && Math.abs(losses[n - 2] - losses[n - 1]) <= tolerance;
    }

    static boolean windowEnds(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > patience && losses[n - 1 - patience] - losses[n - 1] <= tolerance;
    }

    static boolean windowEndsAbsolute(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > patience && Math.abs(losses[n - 1 - patience] - losses[n - 1]) <= tolerance;
    }

    static boolean rangeOfLast(double[] losses, double tolerance, int patience) {
        return losses.length > patience && range(last(losses, patience)) <= tolerance;
    }

    /** The range of the last losses and the loss before them. */
    static boolean rangeOfWindow(double[] losses, double tolerance, int patience) {
        return losses.length > patience && range(last(losses, patience + 1)) <= tolerance;
    }

    private static double range(double[] losses) {
        return Arrays.stream(losses).max().orElse(0) - best(losses);
    }

    static boolean meanBefore(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && Arrays.stream(before(losses, patience)).average().orElseThrow() - best(last(losses, patience))
                        <= tolerance;
    }

    static boolean medianBefore(double[] losses, double tolerance, int patience) {
        if (losses.length <= patience) {
            return false;
        }
        double[] sorted = before(losses, patience);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] - best(last(losses, patience)) <= tolerance;
    }

    static boolean bestOfBoth(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && Math.abs(best(before(losses, patience)) - best(last(losses, patience))) <= tolerance;
    }

    static boolean lastRises(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > patience && n > 1 && losses[n - 1] > losses[n - 2];
    }

    static boolean lastRisesAtOnce(double[] losses, double tolerance, int patience) {
        int n = losses.length;
        return n > 1 && losses[n - 1] > losses[n - 2];
    }

    static boolean everRises(double[] losses, double tolerance, int patience) {
        for (int i = 1; i < losses.length; i++) {
            if (losses[i] > losses[i - 1]) {
                return true;
            }
        }
        return false;
    }

    static boolean everRisesLate(double[] losses, double tolerance, int patience) {
        return losses.length > patience && everRises(losses, tolerance, patience);
    }

    /** The best loss is only updated by gains of at least the tolerance. */
    static boolean bestMovesByTolerance(double[] losses, double tolerance, int patience) {
        double best = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (double loss : losses) {
            boolean better = loss < best - tolerance;
            best = better ? loss : best;
            waited = better ? 0 : waited + 1;
        }
        return waited >= patience;
    }

    /** Compares each loss with all losses before it, including the last ones. */
    static boolean eachAgainstAllBefore(double[] losses, double tolerance, int patience) {
        for (int i = Math.max(1, losses.length - patience); i < losses.length; i++) {
            if (best(Arrays.copyOf(losses, i)) - losses[i] > tolerance) {
                return false;
            }
        }
        return losses.length > patience;
    }

    /** Counts the first of the last losses among those before them. */
    static boolean bestIncludesOneOfLast(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(before(losses, patience - 1)) - best(last(losses, patience)) <= tolerance;
    }

    /** Ignores the last loss. */
    static boolean lastLeftOut(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(before(losses, patience))
                                - best(Arrays.copyOfRange(losses, losses.length - patience, losses.length - 1))
                        <= tolerance;
    }

    /** Ignores the first of the last losses. */
    static boolean firstOfLastLeftOut(double[] losses, double tolerance, int patience) {
        return losses.length > patience
                && best(before(losses, patience)) - best(last(losses, patience - 1)) <= tolerance;
    }

    /** Early stopping as it is done during training. */
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
