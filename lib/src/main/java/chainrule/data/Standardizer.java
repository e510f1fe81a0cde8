package chainrule.data;

import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Shifts and scales each column to mean 0 and standard deviation 1: z = (x − μ) / σ.
 *
 * <p>μ and σ come from the training part and are applied to all parts, so training learns nothing about the test data.
 * σ² = 1/N Σ (x − μ)², as in scikit-learn's StandardScaler. A constant column becomes 0.
 */
public final class Standardizer {

    private final List<String> columns;
    private final double[] mean;
    private final double[] deviation;

    private Standardizer(List<String> columns, double[][] a) {
        this.columns = columns;
        this.mean = new double[a[0].length];
        this.deviation = new double[a[0].length];
        for (int j = 0; j < mean.length; j++) {
            fitColumn(a, j);
        }
    }

    private void fitColumn(double[][] a, int j) {
        double sum = 0;
        boolean constant = true;
        for (double[] row : a) {
            if (Double.isNaN(row[j])) {
                throw new IllegalArgumentException(
                        "column '%s' has missing values: fill them in before standardising, for example with split.filledByMean()"
                                .formatted(columns.get(j)));
            }
            sum += row[j];
            constant &= row[j] == a[0][j];
        }
        // The sum of equal numbers rounds: a constant column would get a tiny σ and come out as noise.
        mean[j] = constant ? a[0][j] : sum / a.length;
        double squares = 0;
        for (double[] row : a) {
            squares += (row[j] - mean[j]) * (row[j] - mean[j]);
        }
        deviation[j] = Math.sqrt(squares / a.length);
    }

    /** Computes μ and σ of each column of x of this data set, which should be the training part. */
    public static Standardizer fit(Dataset train) {
        if (train.isTestPart()) {
            Warnings.say(
                    "a Standardizer was fitted on the test part (%s). Fit it on the training part, and apply it to the test part."
                            .formatted(train.name()));
        }
        if (train.provenance().x() != null) {
            Warnings.say("a Standardizer was fitted on data that are standardised already (%s): once is enough."
                    .formatted(train.name()));
        }
        return new Standardizer(train.featureNames(), train.sharedX());
    }

    /**
     * Computes μ and σ of each column of y, for a regression whose targets are far from 0 or differ much from 1 in
     * size.
     *
     * @throws IllegalArgumentException if the targets are classes
     */
    public static Standardizer fitTargets(Dataset train) {
        requireNumbers(train);
        if (train.isTestPart()) {
            Warnings.say(
                    "a Standardizer was fitted on the targets of the test part (%s). Fit it on the training part, and apply it to the test part."
                            .formatted(train.name()));
        }
        return new Standardizer(train.outputNames(), train.sharedY());
    }

    private static void requireNumbers(Dataset data) {
        if (data.hasClasses()) {
            throw new IllegalArgumentException(
                    "the targets of %s are classes (%s), which stay 0 and 1: standardise x alone, with Standardizer.fit"
                            .formatted(data.name(), data.targetName()));
        }
    }

    /**
     * The data set with x standardised.
     *
     * @throws IllegalArgumentException if this standardizer was applied to it before
     */
    public Dataset apply(Dataset data) {
        requireFirst("x", data, data.provenance().x());
        return data.size() == 0
                ? data
                : data.withX(apply(data.sharedX())).with(data.provenance().withX(this));
    }

    /**
     * The data set with y standardised.
     *
     * @throws IllegalArgumentException if the targets are classes, or were already standardised by this
     */
    public Dataset applyToTargets(Dataset data) {
        requireNumbers(data);
        requireFirst("y", data, data.provenance().y());
        return data.size() == 0
                ? data
                : data.withY(apply(data.sharedY())).with(data.provenance().withY(this));
    }

    private void requireFirst(String symbol, Dataset data, Standardizer before) {
        if (before != null && isSame(before)) {
            throw new IllegalArgumentException(
                    "%s of %s was standardised by this Standardizer before; a second time would shift and scale it again"
                            .formatted(symbol, data.name()));
        }
    }

    /** Whether another standardizer shifts and scales by the same numbers. */
    boolean isSame(Standardizer other) {
        return Arrays.equals(mean, other.mean) && Arrays.equals(deviation, other.deviation);
    }

    /**
     * z = (x − μ) / σ, a fresh array.
     *
     * @param x N × columns
     * @throws IllegalArgumentException if x has another number of columns than this was fitted on
     */
    public double[][] apply(double[][] x) {
        double[][] z = checkedCopy("x", x);
        for (double[] row : z) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - mean[j]) / scale(j);
            }
        }
        return z;
    }

    /**
     * x = z σ + μ, a fresh array: turns predictions back into their own unit.
     *
     * @param z N × columns
     */
    public double[][] undo(double[][] z) {
        double[][] x = checkedCopy("z", z);
        for (double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] * scale(j) + mean[j];
            }
        }
        return x;
    }

    private double scale(int j) {
        return deviation[j] == 0 ? 1 : deviation[j];
    }

    private double[][] checkedCopy(String symbol, double[][] a) {
        Matrices.requireRectangular(symbol, a);
        if (a[0].length != mean.length) {
            throw new IllegalArgumentException("this Standardizer was fitted on %d columns, got %s %s"
                    .formatted(mean.length, symbol, Matrices.shape(a)));
        }
        return Matrices.copy(a);
    }

    /** μ of each column; a copy. */
    public double[] mean() {
        return mean.clone();
    }

    /** σ of each column, 0 where a column is constant; a copy. */
    public double[] deviation() {
        return deviation.clone();
    }

    /** One line for each column: its name, μ, σ, and whether it is constant. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("z = (x − μ) / σ");
        for (int j = 0; j < mean.length; j++) {
            String sigma =
                    deviation[j] == 0 ? "0, constant: becomes 0" : String.format(Locale.ROOT, "%.4g", deviation[j]);
            text.append(String.format(Locale.ROOT, "%n  %-24s μ = %.4g, σ = %s", columns.get(j), mean[j], sigma));
        }
        return text.toString();
    }
}
