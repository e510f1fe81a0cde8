package chainrule.exercises.backpropagation.numericalgradient;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A function that remembers how far from x it was evaluated, and in how many entries at once. */
final class RecordedFunction implements ToDoubleFunction<double[][]> {

    /** An entry that was restored by adding is wrong in its last digits, which does not count as a move. */
    private static final double ROUNDING = 0.01;

    private final ToDoubleFunction<double[][]> f;
    private final double[][] x;
    private final double[][] lent;
    private final List<Double> results = new ArrayList<>();
    private double farthest;
    private boolean sharesRows;
    private boolean movesOne;
    private boolean movesSeveral;
    private double nearest = Double.POSITIVE_INFINITY;

    /** @param lent the copy of x that the student's code was given */
    RecordedFunction(ToDoubleFunction<double[][]> f, double[][] x, double[][] lent) {
        this.f = f;
        this.x = x;
        this.lent = lent;
    }

    @Override
    public double applyAsDouble(double[][] at) {
        for (int i = 0; i < at.length && at != lent; i++) {
            sharesRows |= i < lent.length && at[i] == lent[i];
        }
        double[] moves = Arrays.stream(Matrices.subtract(at, x))
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .toArray();
        double moved = Arrays.stream(moves).reduce(0, Math::max);
        long entries = Arrays.stream(moves).filter(v -> v > ROUNDING * moved).count();
        movesOne |= entries == 1;
        movesSeveral |= entries > 1;
        farthest = Math.max(farthest, moved);
        nearest = moved == 0 ? nearest : Math.min(nearest, moved);
        results.add(f.applyAsDouble(at));
        return results.get(results.size() - 1);
    }

    /** Whether some array was not the caller's own, but contained rows of it. */
    boolean sharesRows() {
        return sharesRows;
    }

    /** Whether it was evaluated with several entries moved at once. */
    boolean movesSeveral() {
        return movesSeveral;
    }

    /** Whether this began only after a single entry had been moved. */
    boolean pilesUp() {
        return movesOne && movesSeveral;
    }

    /** The largest move of an entry. */
    double farthest() {
        return farthest;
    }

    /** Whether all steps had the same size, or twice that size. */
    boolean isEven() {
        return farthest < 5 * nearest;
    }

    /** Whether the first and second call of each pair gave the same result. */
    boolean isAlikeInPairs() {
        return !results.isEmpty()
                && IntStream.range(0, results.size() / 2)
                        .allMatch(k -> results.get(2 * k).equals(results.get(2 * k + 1)));
    }
}
