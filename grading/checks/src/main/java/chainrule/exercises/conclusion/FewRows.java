package chainrule.exercises.conclusion;

import chainrule.data.Dataset;
import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What fit must do however few rows it gets, and however similar their targets are. */
final class FewRows {

    private static final int SOME = 16;

    private final Case c;
    private final Function<Dataset, Learner> trained;
    private final double[][] asked;

    /** @param asked the rows that predict is asked about afterwards */
    FewRows(Case c, Function<Dataset, Learner> trained, double[][] asked) {
        this.c = c;
        this.trained = trained;
        this.asked = asked;
    }

    /**
     * Fails if answers are not numbers, although those after a training on as few ordinary rows are; another check
     * reports steps that are too large.
     */
    void require(Dataset train) {
        double[][] x = train.x();
        int[] nearest = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> Arrays.stream(x[i]).map(Math::abs).sum()))
                .mapToInt(i -> i)
                .limit(2)
                .toArray();
        require(
                train.rows(new int[] {nearest[0]}),
                train.rows(nearest),
                "a single row",
                "two rows",
                "Do you divide by a standard deviation, which is 0 for one row, or by N − 1?");
        Dataset some = train.rows(IntStream.range(0, SOME).toArray());
        double[][] y = some.y();
        Arrays.setAll(y, i -> y[0].clone());
        require(
                Dataset.regression(some.x(), y),
                some,
                SOME + " rows that have equal targets",
                "rows with other targets",
                "Do you divide by the standard deviation of the targets, which is 0 here?");
    }

    private void require(Dataset few, Dataset ordinary, String trainedOn, String others, String why) {
        if (!answersInNumbers(few) && answersInNumbers(ordinary)) {
            c.require(
                    false,
                    "not-finite",
                    "Trained on %s, your network answers with NaN or infinity, but not when it is trained on %s. %s"
                            .formatted(trainedOn, others, why));
        }
    }

    private boolean answersInNumbers(Dataset data) {
        double[][] yHat = trained.apply(data).predict(Matrices.copy(asked));
        return Arrays.stream(yHat).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
