package chainrule.exercises.conclusion.capstoneregressor;

import chainrule.data.Dataset;
import chainrule.exercises.conclusion.Learning;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import chainrule.train.Metric;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Checks a whole network for numbers by what it learns: a noisy wave, judged on points it has not seen. */
@Exercise(
        id = "capstone-regressor",
        lesson = "06-conclusion",
        title = "Capstone: a regression of your own",
        declares = "MyRegressor",
        trains = true)
final class CapstoneRegressorGrader {

    private static final double ASKED = 0.9;

    private static Learning wave(Case c, Subject subject, int n) {
        int seed = c.below(10_000);
        return new Learning(c, subject, wave(n, seed), wave(200, seed + 10_000L), seed);
    }

    /** y = sin 2x for x from −2 to 2, with a little noise: a wave that no straight line follows. */
    private static Dataset wave(int n, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[n][1];
        double[][] y = new double[n][1];
        for (int i = 0; i < n; i++) {
            x[i][0] = 4 * random.nextDouble() - 2;
            y[i][0] = Math.sin(2 * x[i][0]) + 0.1 * (2 * random.nextDouble() - 1);
        }
        return Dataset.regression(x, y);
    }

    @Checks(
            order = 1,
            symbol = "fit",
            asks = "learns from y; the same seed gives the same network; x and y stay as they are",
            points = 2,
            hints = {"One new Random(seed), kept in a field or made in fit, draws all weights and all shuffles."})
    void repeatable(Subject subject, Cases cases) {
        cases.once(c -> wave(c, subject, 50).requireRepeatable());
    }

    @Checks(
            order = 2,
            symbol = "R²",
            asks = "R² ≥ 0.9 on points that it has not seen",
            points = 4,
            hints = {
                "Nothing stands after the last weighted sum: the output may be any number.",
                "Print the loss in fit, every hundred steps. Does it fall, but slowly? More epochs, a larger η.",
            })
    void fit(Subject subject, Cases cases) {
        cases.once(c -> {
            Learning wave = wave(c, subject, 100);
            double[][] yHat = wave.heldOut(wave.trained());
            double[] got = column(yHat);
            double r2 = Metric.rSquared().value(yHat, wave.truth());
            String is = String.format(Locale.ROOT, "Your network reaches R² = %.3f; %.1f is asked for.", r2, ASKED);
            double lowest = Arrays.stream(got).min().orElseThrow();
            double highest = Arrays.stream(got).max().orElseThrow();
            c.require(
                    highest != lowest,
                    "zero-initialisation",
                    is
                            + " It gives every x the same answer: do all weights begin at 0? Then x never reaches the output, and"
                            + " no gradient reaches W₁. Draw them at random; only biases may be 0.");
            c.require(
                    highest - lowest > 1e-3,
                    "constant-answer",
                    is
                            + " It gives every x nearly the same answer: do the weights begin far too small, or is η far too small?");
            c.require(
                    r2 >= ASKED || lowest < 0,
                    "output-never-negative",
                    is
                            + " It never answers below 0: an activation (ReLU or sigmoid) stands after the last weighted sum.");
            c.require(
                    r2 >= ASKED || Math.abs(correlation(got, x(wave))) < 1 - 1e-9,
                    "straight-line",
                    is + " Its answers lie on a straight line. Is there an activation between the layers?");
            c.require(
                    r2 >= ASKED || !monotone(x(wave), got),
                    "single-neuron",
                    is
                            + " Its answers only rise, or only fall: that is what a single hidden neuron gives. Do all begin with"
                            + " the same weights? Neurons that begin alike stay alike: draw the weights at random.");
            c.require(
                    r2 >= ASKED,
                    is
                            + " It bends, but not enough. Print the loss in fit: does it still fall at the end? More epochs or a"
                            + " larger η. Does it jump about? A smaller η. More hidden neurons may help, too.");
        });
    }

    private static double[] x(Learning wave) {
        return column(wave.heldOutX());
    }

    /** Whether the answers never fall, or never rise, while x grows. */
    static boolean monotone(double[] x, double[] answers) {
        double[] byX = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToDouble(i -> answers[i])
                .toArray();
        return IntStream.range(1, byX.length).allMatch(i -> byX[i] >= byX[i - 1])
                || IntStream.range(1, byX.length).allMatch(i -> byX[i] <= byX[i - 1]);
    }

    private static double[] column(double[][] a) {
        return Arrays.stream(a).mapToDouble(row -> row[0]).toArray();
    }

    /** Pearson's r. */
    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
