package chainrule.data;

import chainrule.data.Provenance.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A data set in three parts that share no row: the training part to learn from, the validation part to make choices,
 * and the test part for the final judgement.
 *
 * <p>The same data, shares and seed give the same parts everywhere: the rows are shuffled by {@link Random} with this
 * seed and cut at N·train and N·(train + validation), rounded to the nearest row; a stratified split does so class by
 * class. Then the rows of each part are shuffled by the same generator.
 */
public final class Split {

    private final Dataset train;
    private final Dataset validation;
    private final Dataset test;

    private Split(Dataset train, Dataset validation, Dataset test) {
        this.train = train;
        this.validation = validation;
        this.test = test;
    }

    static Split random(Dataset data, Shares shares, long seed) {
        int[] all = IntStream.range(0, data.size()).toArray();
        return parts(data, List.of(all), shares, new Random(seed));
    }

    static Split stratified(Dataset data, Shares shares, long seed) {
        int[] labels = data.labels();
        List<int[]> classes = new ArrayList<>();
        for (int k = 0; k < data.classNames().size(); k++) {
            int wanted = k;
            classes.add(IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .toArray());
        }
        return parts(data, classes, shares, new Random(seed));
    }

    /** Shuffles and cuts each group separately, then shuffles each part so that the groups do not follow each other. */
    private static Split parts(Dataset data, List<int[]> groups, Shares shares, Random rng) {
        if (data.provenance().x() != null && data.provenance().part() == Part.WHOLE && shares.train() < 1) {
            Warnings.say(
                    "%s was standardised before it was split, so its mean and deviation know the test part, too. Split first, then write split.standardized()."
                            .formatted(data.name()));
        }
        if (data.provenance().filled() && data.provenance().part() == Part.WHOLE && shares.train() < 1) {
            Warnings.say(
                    "the missing values of %s were filled in before it was split, so what they are filled with knows the test part, too. Split first, then write split.filledByMean()."
                            .formatted(data.name()));
        }
        var train = IntStream.builder();
        var validation = IntStream.builder();
        var test = IntStream.builder();
        for (int[] group : groups) {
            Shuffle.shuffle(group, rng);
            for (int i = 0; i < group.length; i++) {
                boolean early = i < shares.validationEnd(group.length);
                (i < shares.trainEnd(group.length) ? train : early ? validation : test).add(group[i]);
            }
        }
        return new Split(
                part(
                        data,
                        "training",
                        Part.TRAINING,
                        shares.train(),
                        train.build().toArray(),
                        rng),
                part(
                        data,
                        "validation",
                        Part.VALIDATION,
                        shares.validation(),
                        validation.build().toArray(),
                        rng),
                part(data, "test", Part.TEST, shares.test(), test.build().toArray(), rng));
    }

    private static Dataset part(Dataset data, String name, Part kind, double share, int[] rows, Random rng) {
        Shuffle.shuffle(rows, rng);
        Dataset part = data.take(rows)
                .named(data.name() + " (" + name + ")")
                .with(data.provenance().as(kind));
        if (share > 0 && part.size() == 0) {
            throw new IllegalArgumentException("%s has %d examples: too few for a %s share of %s"
                    .formatted(data.name(), data.size(), name, share));
        }
        return part;
    }

    /** The part that the network learns from. */
    public Dataset train() {
        return train;
    }

    /** The part that shows during training how well it goes; no gradient is taken on it. */
    public Dataset validation() {
        return present(validation);
    }

    /** The part that you look at once, at the end. */
    public Dataset test() {
        return present(test);
    }

    private static Dataset present(Dataset part) {
        if (part.size() == 0) {
            throw new IllegalStateException(part.name() + " is empty: its share in the split was 0");
        }
        return part;
    }

    /** All parts with x standardised by the mean and standard deviation of the training part alone. */
    public Split standardized() {
        Standardizer scaler = Standardizer.fit(train);
        return new Split(scaler.apply(train), scaler.apply(validation), scaler.apply(test));
    }

    /** All parts with each missing value of x replaced by the mean of its column in the training part alone. */
    public Split filledByMean() {
        return filled(Imputer.mean(train));
    }

    /**
     * All parts with each missing value of x replaced by the most frequent value of its column in the training part
     * alone.
     */
    public Split filledByMode() {
        return filled(Imputer.mode(train));
    }

    private Split filled(Imputer imputer) {
        return new Split(imputer.apply(train), imputer.apply(validation), imputer.apply(test));
    }

    /** A short text such as {@code 1258 training, 269 validation, 270 test examples}. */
    @Override
    public String toString() {
        return "%d training, %d validation, %d test examples".formatted(train.size(), validation.size(), test.size());
    }
}
