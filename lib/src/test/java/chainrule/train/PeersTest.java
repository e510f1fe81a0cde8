package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Datasets;
import chainrule.data.Split;
import chainrule.data.Standardizer;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.Adam;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * As good as scikit-learn's networks of the same shape: the same 20 splits, the difference of the scores in each, and
 * the 95 % interval of the mean difference, which must reach zero. {@code golden/peers/peers.py} says what the peer did.
 */
@Tag("slow")
class PeersTest {

    private static final Path GOLDEN = Path.of("src/test/golden/peers");
    private static final int SEEDS = 20;

    /** Student's t for 19 degrees of freedom, 97.5 %. */
    private static final double T = 2.093;

    @ParameterizedTest
    @ValueSource(strings = {"digits", "iris", "breast_cancer", "diabetes"})
    void accuracyIsNotBelowThePeers(String name) {
        Row settings = only(table("settings.csv"), "data", name).row(0);
        Table peers = only(table("peers.csv"), "data", name);
        double[] own = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            Split split = split(name, seed);
            double rows =
                    peers.where(peers.intColumn("seed").isEqualTo(seed)).row(0).getDouble("rows");
            assertEquals(rows, checksum(split.test()), 1e-9 * rows, "the peer was tested on other rows, seed " + seed);
            own[seed - 1] = score(split, settings, seed);
        }
        assertReachesZero(name + ", same settings", own, only(peers, "how", "same"));
        assertReachesZero(name + ", the peer's defaults", own, only(peers, "how", "default"));
    }

    private static double score(Split raw, Row settings, int seed) {
        Split split = raw.standardized();
        Dataset train = split.train();
        Dataset test = split.test();
        if (!train.hasClasses()) {
            Standardizer targets = Standardizer.fitTargets(train);
            train = targets.applyToTargets(train);
            test = targets.applyToTargets(test);
        }
        var trainer = trainer(train, settings, new Random(seed));
        trainer.fit(
                train,
                epochs(settings.getInt("epochs"))
                        .batchSize(settings.getInt("batch"))
                        .seed(seed));
        return trainer.measure(train.hasClasses() ? Metric.accuracy() : Metric.rSquared(), test);
    }

    private static Trainer trainer(Dataset train, Row settings, Random rng) {
        int hidden = settings.getInt("hidden");
        var body = new Network(
                new Dense(train.features(), hidden, rng), new Relu(), new Dense(hidden, train.outputs(), rng));
        var adam = new Adam(settings.getDouble("eta"));
        if (!train.hasClasses()) {
            return new Trainer(body, new MeanSquaredError(), adam);
        }
        return train.outputs() == 1
                ? new Trainer(new Network(body, new Sigmoid()), new BinaryCrossEntropy(), adam)
                : new Trainer(body, new SoftmaxCrossEntropy(), adam);
    }

    /** Two classes get one sigmoid output, as the peer has it. */
    private static Split split(String name, long seed) {
        String path = "../notebooks/data/" + name + ".csv";
        return switch (name) {
            case "digits" -> Datasets.digits(path).stratifiedSplit(0.7, 0, 0.3, seed);
            case "iris" -> Datasets.iris(path).stratifiedSplit(0.7, 0, 0.3, seed);
            case "breast_cancer" -> Datasets.breastCancer(path).asBinary().stratifiedSplit(0.7, 0, 0.3, seed);
            default -> Datasets.diabetes(path).split(0.7, 0, 0.3, seed);
        };
    }

    private static double checksum(Dataset test) {
        double[][] x = test.x();
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            sum += (p + 1) * Arrays.stream(x[p]).sum();
        }
        return sum;
    }

    private static void assertReachesZero(String what, double[] own, Table peers) {
        double[] peer = peers.sortOn("seed").doubleColumn("score").asDoubleArray();
        assertEquals(SEEDS, peer.length, what);
        double[] difference = new double[SEEDS];
        Arrays.setAll(difference, i -> own[i] - peer[i]);
        double mean = Arrays.stream(difference).average().orElseThrow();
        double squares =
                Arrays.stream(difference).map(d -> (d - mean) * (d - mean)).sum();
        double half = T * Math.sqrt(squares / (SEEDS - 1) / SEEDS);
        String interval = "%s: mean %.4f against %.4f, difference from %+.4f to %+.4f"
                .formatted(
                        what,
                        Arrays.stream(own).average().orElseThrow(),
                        Arrays.stream(peer).average().orElseThrow(),
                        mean - half,
                        mean + half);
        System.out.println(interval);
        assertTrue(mean + half >= 0, interval);
    }

    private static Table table(String file) {
        return Table.read().csv(GOLDEN.resolve(file).toFile());
    }

    private static Table only(Table table, String column, String value) {
        return table.where(table.stringColumn(column).isEqualTo(value));
    }
}
