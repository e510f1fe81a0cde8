package chainrule.exercises.conclusion;

import chainrule.exercises.conclusion.LearnedNumbers.Group;
import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** What is true only of a trained network, found by changing the numbers in its arrays. */
final class NetworkFacts {

    /** A linear model's answers are on a straight line up to rounding; a network's leave it in the second digit. */
    private static final double STRAIGHT = 1e-4;

    private final Case c;
    private final LearnedNumbers numbers;

    NetworkFacts(Case c, LearnedNumbers numbers) {
        this.c = c;
        this.numbers = numbers;
    }

    /**
     * Requires that answers come from numbers in arrays, all of which training changes, and from nothing else.
     *
     * @param afterFit the content of the arrays before the first predict
     */
    void requireTrained(List<Group> afterFit, LearnedNumbers otherTraining, double[][] answers, double[][] targets) {
        requireOwnNumbers();
        List<String> same = numbers.sameIn(otherTraining);
        List<String> changed = numbers.used().stream()
                .filter(g -> same.contains(g.name()) && afterFit.stream().anyMatch(g::isOther))
                .map(Group::name)
                .toList();
        c.require(
                changed.isEmpty(),
                "predict-changes",
                "Your predict changes the numbers in %s, and then they are the same whatever fit has learned. Only fit changes weights and biases; predict reads them."
                        .formatted(String.join(" and ", changed)));
        boolean constant = Arrays.stream(answers).allMatch(row -> Arrays.equals(row, answers[0]));
        List<String> zero = numbers.used().stream()
                .filter(g -> same.contains(g.name()) && g.isZero())
                .map(Group::name)
                .toList();
        c.require(
                !constant || zero.size() < 2,
                "zero-initialisation",
                "After training, %s hold nothing but 0, and predict gives every x the same answer. Zero weights pass no gradient on: do you draw them at random? Only biases may begin at 0."
                        .formatted(String.join(" and ", zero)));
        c.require(
                same.isEmpty(),
                "untrained",
                "The numbers in %s are the same after training on other data, so training has no influence on them. Does the update reach them, with a gradient that is not 0?"
                        .formatted(String.join(" and ", same)));
        List<String> partly = numbers.partlySameIn(otherTraining, all(targets));
        c.require(
                partly.isEmpty(),
                "untrained",
                "Some of the numbers in %s are the same after training on other data, although predict uses them: training has no influence on them. Does the update reach every row and column?"
                        .formatted(String.join(" and ", partly)));
        c.require(
                !numbers.knowsRowsWithoutNumbers(),
                "answers-without-weights",
                "With 0 in place of every number that fit has learned, predict still gives different answers for different x. Where does x come in, if not multiplied by weights?");
    }

    private void requireOwnNumbers() {
        List<String> library = numbers.ofTheLibrary();
        c.require(
                library.isEmpty(),
                "library",
                "Your network is made of the library's %s, which is not available when your notebook is graded. Write that part yourself."
                        .formatted(String.join(", ", library)));
        c.require(
                !numbers.used().isEmpty(),
                "no-weights",
                "No array of decimal numbers in your object has any influence on predict. Keep weights and biases in fields of the class, and use them in predict.");
    }

    /**
     * Requires that it is not a model with one layer of weights, whatever features that layer is given, and that it
     * keeps no examples.
     */
    void requireNetwork(double[][] answers, double[][] trainedOn, int countAfterFewRows) {
        requireOwnNumbers();
        c.require(
                !isLinear(answers),
                "no-hidden-layer",
                "Your answers are a weighted sum of the numbers that fit learns: one layer of weights, whatever features it is given. The task asks for a hidden layer, with weights that are learned too.");
        Set<Double> examples = all(trainedOn);
        long kept = numbers.used().stream()
                .flatMapToDouble(g -> Arrays.stream(g.values()))
                .filter(examples::contains)
                .count();
        c.require(
                kept < 10,
                "memorises",
                "predict uses %d numbers from the x that fit was given: it looks examples up. A network keeps only its weights and biases."
                        .formatted(kept));
        c.require(
                countAfterFewRows >= numbers.count(),
                "memorises",
                "After training on %d examples predict uses %d numbers, after fewer examples only %d: it keeps the examples. A network has the same number of weights and biases, however many examples it sees."
                        .formatted(trainedOn.length, numbers.count(), countAfterFewRows));
    }

    private static Set<Double> all(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).boxed().collect(Collectors.toSet());
    }

    /** Whether answers, or logits, change in proportion while all numbers are moved along a straight line. */
    private boolean isLinear(double[][] answers) {
        double[][] forward = moved(1);
        double[][] backward = moved(-1);
        if (!Matrices.shape(forward).equals(Matrices.shape(answers))
                || !Matrices.shape(backward).equals(Matrices.shape(answers))) {
            return false;
        }
        int seen = 0;
        for (int i = 0; i < answers.length; i++) {
            double[] from = RecoveredLogits.of(backward[i]);
            double[] middle = RecoveredLogits.of(answers[i]);
            double[] to = RecoveredLogits.of(forward[i]);
            for (int k = 0; k < to.length; k++) {
                double size = Math.abs(to[k] - middle[k]) + Math.abs(middle[k] - from[k]);
                if (Double.isFinite(size) && size > 1e-6) {
                    seen++;
                    if (Math.abs(to[k] - 2 * middle[k] + from[k]) > STRAIGHT * size) {
                        return false;
                    }
                }
            }
        }
        return seen > 10;
    }

    private double[][] moved(int sign) {
        Random random = new Random(5);
        return numbers.answersWith(v -> v + sign * 0.1 * (random.nextDouble() - 0.5) * (0.2 + Math.abs(v)));
    }

    /**
     * Reports what is certain about a network that does not learn enough.
     *
     * @param is how good it is
     */
    void explain(String is, int features, int outputs) {
        Set<String> alike = new HashSet<>();
        numbers.used().stream()
                .filter(g -> g.hasEqualRows() && !g.isZero())
                .map(Group::name)
                .forEach(alike::add);
        c.require(
                alike.isEmpty(),
                "neurons-alike",
                "%s After training, all rows of %s are the same. Neurons that begin alike stay alike: draw their weights at random."
                        .formatted(is, String.join(" and ", alike)));
        int fewest = 2 * (features + 1 + outputs) + outputs;
        c.require(
                numbers.count() > fewest,
                "too-few-neurons",
                "%s Its answers depend on %d numbers; a hidden layer of 2 neurons has %d. Give it more neurons, such as 16."
                        .formatted(is, numbers.count(), fewest));
    }

    /**
     * Reports that no numbers in its arrays make a network answer below 0, or above 1.
     *
     * @param is how good it is
     */
    void explainBounds(String is) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            for (double[] row : numbers.answersWith(v -> 3 * v + 3 * random.nextGaussian())) {
                for (double v : row) {
                    lowest = Math.min(lowest, v);
                    highest = Math.max(highest, v);
                }
            }
        }
        c.require(
                lowest < -1 || highest > 1,
                "output-bounded",
                "%s Whatever weights it has, predict only gives numbers from %s to 1. A regression has nothing after the last weighted sum: is there an activation, or does something cut answers off?"
                        .formatted(is, lowest < 0 ? "−1" : "0"));
        c.require(
                lowest < 0,
                "output-never-negative",
                "%s Whatever weights it has, predict never gives a number below 0. A regression has nothing after the last weighted sum: is there an activation?"
                        .formatted(is));
    }

    /** Reports answers that are rounded, or are labels, whatever the network's numbers are. */
    void requireExact(double[][] answers) {
        for (int decimals = 0; decimals <= 3; decimals++) {
            double power = Math.pow(10, decimals);
            if (staysSo(answers, v -> Math.abs(v * power - Math.rint(v * power)) < 1e-9)) {
                boolean labels = Arrays.stream(answers)
                        .allMatch(row -> Arrays.stream(row).sum() == 1
                                && Arrays.stream(row).allMatch(v -> v == 0 || v == 1));
                c.require(
                        !labels,
                        "labels-not-probabilities",
                        "Your ŷ holds only 0 and 1, whatever the weights are: those are labels. Return what softmax gives; the largest entry of a row shows the class.");
                c.require(
                        false,
                        "rounded",
                        "All of your answers are rounded to %s. Return them as the last layer gives them."
                                .formatted(
                                        decimals == 0
                                                ? "whole numbers"
                                                : decimals == 1 ? "1 decimal" : decimals + " decimals"));
            }
        }
    }

    /** Tries small weights too, with which no probability is 0 or 1. */
    private boolean staysSo(double[][] answers, DoublePredicate what) {
        Random random = new Random(4);
        return all(answers, what)
                && all(numbers.answersWith(v -> 0.37 * v + 0.01), what)
                && all(numbers.answersWith(v -> 0.1 * random.nextGaussian()), what);
    }

    private static boolean all(double[][] a, DoublePredicate what) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).allMatch(what);
    }

    /**
     * Reports answers that change in proportion to x with any weights.
     *
     * @param is how good it is
     */
    void explainStraight(String is, Learner learner, double[][] x) {
        Random random = new Random(3);
        boolean straight = Linearity.is(learner, x)
                && numbers.asking(v -> v + random.nextGaussian(), () -> Linearity.is(learner, x));
        c.require(
                !straight,
                "straight-line",
                is
                        + " Its answers change in proportion to x, along a straight line, with any weights. Is there an activation between the layers, and does predict use it?");
    }
}
