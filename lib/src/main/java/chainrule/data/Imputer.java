package chainrule.data;

import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Fills in missing values of x, which are NaN, with one number for each column.
 *
 * <p>The numbers come from the training part and are applied to all parts, so training learns nothing about the test
 * data.
 */
public final class Imputer {

    private final List<String> columns;
    private final double[] values;

    private Imputer(Dataset train, ToDoubleFunction<double[]> of) {
        if (train.isTestPart()) {
            Warnings.say(
                    "an Imputer was made from the test part (%s). Make it from the training part, and apply it to the test part."
                            .formatted(train.name()));
        }
        this.columns = train.featureNames();
        this.values = new double[columns.size()];
        for (int j = 0; j < values.length; j++) {
            int column = j;
            double[] present = Arrays.stream(train.sharedX())
                    .mapToDouble(row -> row[column])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            if (present.length == 0) {
                throw new IllegalArgumentException(
                        "%s has no value at all in column '%s': leave the column out with .without(\"%s\")"
                                .formatted(train.name(), columns.get(j), columns.get(j)));
            }
            values[j] = of.applyAsDouble(present);
        }
    }

    /** Fills in the mean of the column's values in this data set, which should be the training part. */
    public static Imputer mean(Dataset train) {
        return new Imputer(train, present -> Arrays.stream(present).sum() / present.length);
    }

    /**
     * Fills in the most frequent value of the column in this data set, which should be the training part; of equally
     * frequent ones, the smallest.
     */
    public static Imputer mode(Dataset train) {
        return new Imputer(train, Imputer::mostFrequent);
    }

    private static double mostFrequent(double[] present) {
        Arrays.sort(present);
        double best = present[0];
        int most = 0;
        int count = 0;
        for (int i = 0; i < present.length; i++) {
            count = i > 0 && present[i] == present[i - 1] ? count + 1 : 1;
            if (count > most) {
                most = count;
                best = present[i];
            }
        }
        return best;
    }

    /** The data set with each NaN of x filled in. */
    public Dataset apply(Dataset data) {
        return data.size() == 0
                ? data
                : data.withX(apply(data.sharedX())).with(data.provenance().withoutMissing());
    }

    /**
     * Returns a fresh array with each NaN filled in.
     *
     * @param x N × columns
     * @throws IllegalArgumentException if x has another number of columns than the data that this was made from
     */
    public double[][] apply(double[][] x) {
        Matrices.requireShape("x", x, x.length, values.length);
        double[][] filled = Matrices.copy(x);
        for (double[] row : filled) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Double.isNaN(row[j]) ? values[j] : row[j];
            }
        }
        return filled;
    }

    /** The number that each column is filled with; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** One line for each column: its name and the number that it is filled with. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("missing values become");
        for (int j = 0; j < values.length; j++) {
            text.append(String.format(Locale.ROOT, "%n  %-24s %.4g", columns.get(j), values[j]));
        }
        return text.toString();
    }
}
