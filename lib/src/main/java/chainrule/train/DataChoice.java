package chainrule.train;

import chainrule.data.Dataset;
import chainrule.data.Warnings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Checks whether data suit their purpose: to learn from, to make choices, or to judge. */
public final class DataChoice {

    private DataChoice() {}

    /**
     * Warns of a choice that is probably a mistake.
     *
     * @param validation null if there are none
     * @throws IllegalArgumentException if x has missing values, or the validation data have different columns
     */
    static void check(Dataset train, Dataset validation) {
        train.requireValues();
        if (train.isTestPart()) {
            Warnings.say(
                    "the network is trained on the test part (%s). Data that it has seen in training cannot judge it."
                            .formatted(train.name()));
        }
        if (train.hasClasses() && train.size() > 1 && oneClass(train.classCounts())) {
            Warnings.say(
                    "all %d examples of %s are of one class. If the rows are sorted by class, draw them with data.split(…)."
                            .formatted(train.size(), train.name()));
        }
        if (!train.hasClasses() && train.size() > 1 && constant(train.sharedY())) {
            Warnings.say("all %d targets of %s are the same: there is nothing to learn. Is %s the right column?"
                    .formatted(train.size(), train.name(), train.targetName()));
        }
        if (validation == null) {
            return;
        }
        validation.requireValues();
        requireSameColumns(train, validation);
        checkScale(train, validation);
        if (validation.isTestPart()) {
            Warnings.say(
                    "the test part (%s) is used as validation data. Data that guided the training cannot judge it: take split.validation()."
                            .formatted(validation.name()));
        }
        if (isWithin(validation, train)) {
            Warnings.say(
                    "all validation data are training data, too, so the validation loss cannot show overfitting. Take the parts of data.split(…).");
        }
    }

    /** Warns if a network that was trained on one of the two would see the other in a different scale. */
    static void checkScale(Dataset train, Dataset other) {
        if (train != null && train.isScaledUnlike(other)) {
            Warnings.say(
                    "%s is not standardised as the training data, %s, are. Take all parts from one split.standardized(), or apply one Standardizer to all."
                            .formatted(other.name(), train.name()));
        }
    }

    /** Warns if a metric for numbers is used for classes; null stands for the usual metric. */
    static void checkMetric(Metric metric, Dataset data) {
        if (metric instanceof RSquared && data.hasClasses()) {
            Warnings.say("R² judges numbers, but the targets of %s are classes (%s): use Metric.accuracy()."
                    .formatted(data.name(), data.targetName()));
        }
    }

    private static boolean constant(double[][] y) {
        return Arrays.stream(y).allMatch(row -> Arrays.equals(row, y[0]));
    }

    private static boolean oneClass(int[] counts) {
        return Arrays.stream(counts).filter(n -> n > 0).count() == 1;
    }

    /** @throws IllegalArgumentException if a network for the one cannot take the examples of the other */
    public static void requireSameColumns(Dataset train, Dataset validation) {
        if (train.features() != validation.features() || train.outputs() != validation.outputs()) {
            throw new IllegalArgumentException(
                    "training and validation data must have the same columns, but %s has %d features and %d outputs, %s has %d and %d"
                            .formatted(
                                    train.name(),
                                    train.features(),
                                    train.outputs(),
                                    validation.name(),
                                    validation.features(),
                                    validation.outputs()));
        }
    }

    /** Whether each example of one is also in the other, which is very rarely a coincidence. */
    private static boolean isWithin(Dataset part, Dataset whole) {
        if (part == whole) {
            return true;
        }
        double[] first = part.sharedX()[0];
        if (Arrays.stream(whole.sharedX()).noneMatch(row -> Arrays.equals(row, first))) {
            return false;
        }
        Set<List<Double>> known = IntStream.range(0, whole.size())
                .mapToObj(i -> example(whole, i))
                .collect(Collectors.toCollection(HashSet::new));
        return IntStream.range(0, part.size()).allMatch(i -> known.contains(example(part, i)));
    }

    private static List<Double> example(Dataset data, int i) {
        return DoubleStream.concat(Arrays.stream(data.sharedX()[i]), Arrays.stream(data.sharedY()[i]))
                .boxed()
                .toList();
    }
}
