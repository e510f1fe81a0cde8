package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Comparison;

/** The mistakes in the first two steps, from L to log p and through the logarithm. */
final class ProbabilityMistakes {

    private static final String MASK = "The classes that are not true play no part in L, so theirs must be 0.";

    private ProbabilityMistakes() {}

    /** The mistakes in dl. */
    static void ofLogarithm(StepCase d, Comparison dl) {
        OperationChain c = d.chain;
        int n = c.n;
        dl.ratio(
                        "not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size. The 1/N is missing: L is a mean over the rows."
                                .formatted(n, n))
                .ratio(
                        "averaged-twice",
                        1.0 / n,
                        "is divided by %d twice, and %d is the batch size. L has the 1/N only once.".formatted(n, n))
                .ratio(
                        "mean-over-entries",
                        1.0 / c.classes,
                        "is divided by the number of entries, N · C. In L, the sum is divided by the number of rows only.")
                .ratio(
                        "divided-by-classes",
                        (double) n / c.classes,
                        "is divided by %d, the number of classes. Divide by the number of rows, N = %d."
                                .formatted(c.classes, n))
                .ratio(
                        "loss-sign",
                        -1,
                        "has the wrong sign. L = −1/N Σ y l has a minus, and its derivative must keep it.")
                .mistake(
                        "y-forgotten",
                        "is the same for all classes: y is missing. " + MASK,
                        () -> c.entries((i, j) -> -1.0 / n))
                .mistake(
                        "mask-inverted",
                        "is 0 for the true class and not for the others. It must be the other way round, as y is 1 for the true class.",
                        () -> c.entries((i, j) -> -(1 - c.y[i][j]) / n))
                .mistake(
                        "loss-not-derived",
                        "holds the part of L of each entry, −y l / N. It must be the derivative with respect to l: l itself is no factor in it.",
                        () -> c.entries((i, j) -> -c.y[i][j] * c.l[i][j] / n))
                .mistake("value-returned", "is l itself. Return its gradient: how L changes with it.", () -> c.l)
                .mistake(
                        "mask-of-last-row",
                        "has the true class of the last row in every row. Each row must have its own.",
                        () -> c.entries((i, j) -> -c.y[n - 1][j] / n))
                .mistake(
                        "integer-division",
                        "is 0 everywhere. In Java, 1 / N of two whole numbers is a whole number, 0 for 2 rows or more: write 1.0 / N.",
                        () -> c.entries((i, j) -> -c.y[i][j] * (1 / n)));
    }

    /** The mistakes in dp. */
    static void ofProbability(StepCase d, Comparison dp) {
        OperationChain c = d.chain;
        double[][] dl = d.right(StepGradient.DL);
        dp.mistake(
                        "log-slope-omitted",
                        "is dl: the derivative of the logarithm is missing. Downstream = upstream × own derivative.",
                        () -> dl)
                .mistake(
                        "log-slope-inverted",
                        "is dl · p. The derivative of log p is 1/p, so dl must be divided by p.",
                        () -> c.entries((i, j) -> dl[i][j] * c.p[i][j]))
                .mistake(
                        "log-slope-of-l",
                        "is dl / l. The derivative of the logarithm must be taken at what goes into it: 1/p.",
                        () -> c.entries((i, j) -> dl[i][j] / c.l[i][j]))
                .mistake(
                        "log-slope-of-e",
                        "is dl / e. The logarithm is that of p, so dl must be divided by p.",
                        () -> c.entries((i, j) -> dl[i][j] / c.e[i][j]))
                .mistake(
                        "log-slope-squared",
                        "is divided by p twice. The derivative of log p is 1/p.",
                        () -> c.entries((i, j) -> dl[i][j] / c.p[i][j] / c.p[i][j]))
                .mistake(
                        "log-slope-squared",
                        "uses −1/p², the derivative of 1/p. The derivative of log p is 1/p.",
                        () -> c.entries((i, j) -> -dl[i][j] / c.p[i][j] / c.p[i][j]))
                .mistake(
                        "log-not-derived",
                        "is dl · log p. It must be dl times the derivative of the logarithm, which is 1/p.",
                        () -> c.entries((i, j) -> dl[i][j] * c.l[i][j]))
                .mistake(
                        "log-sign",
                        "has the wrong sign. The minus of L is in dl already; log p rises with p.",
                        () -> c.entries((i, j) -> -dl[i][j] / c.p[i][j]))
                .mistake(
                        "upstream-ignored",
                        "is 1/p, without dl. Downstream = upstream × own derivative: multiply by dl. " + MASK,
                        () -> c.entries((i, j) -> 1 / c.p[i][j]))
                .mistake(
                        "y-forgotten",
                        "is not 0 where y is 0: is it computed without dl? " + MASK,
                        () -> c.entries((i, j) -> -1 / c.p[i][j] / c.n))
                .mistake(
                        "y-forgotten",
                        "is not 0 where y is 0, and not divided by N: is it computed without dl? " + MASK,
                        () -> c.entries((i, j) -> -1 / c.p[i][j]))
                .mistake("value-returned", "is p itself. Return its gradient: how L changes with it.", () -> c.p);
    }
}
