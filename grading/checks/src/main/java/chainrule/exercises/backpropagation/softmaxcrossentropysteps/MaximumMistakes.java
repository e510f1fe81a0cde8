package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;

/** The mistakes at m, where the maximum was subtracted, and at z, where the two paths meet. */
final class MaximumMistakes {

    private MaximumMistakes() {}

    /** The mistakes in dm. */
    static void ofMaximum(StepCase d, Comparison dm) {
        OperationChain c = d.chain;
        double[][] de = d.right(StepGradient.DE);
        double[][] du = d.right(StepGradient.DU);
        String part =
                "m is subtracted from all logits of its row, so what all of them send back must be added up: −Σ du.";
        dm.mistake("not-summed", "is not summed over the classes: " + part, () -> Matrices.scale(-1, du))
                .mistake(
                        "wrong-axis",
                        "adds up the columns, over the examples. Each row has its own m, so sum over its classes.",
                        () -> Matrices.scale(-1, Matrices.columnSums(du)))
                .mistake(
                        "wrong-axis",
                        "adds up the columns, over the examples. Each row has its own m, so sum over its classes.",
                        () -> Matrices.scale(-1, Matrices.transpose(Matrices.columnSums(du))))
                .mistake(
                        "only-largest-class",
                        "is −du of the largest logit alone. Being the largest decides where dm is sent; " + part,
                        () -> c.sums((i, j) -> c.isLargest(i, j) ? -du[i][j] : 0))
                .mistake(
                        "only-true-class",
                        "is −du of the true class alone: " + part,
                        () -> c.sums((i, j) -> -c.y[i][j] * du[i][j]))
                .mistake(
                        "last-class-only",
                        "is −du of the last class alone: is = used instead of +=? " + part,
                        () -> c.rows(i -> -du[i][c.classes - 1]))
                .mistake(
                        "sum-of-de",
                        "is −Σ de. The step before it is u = z − m, so it must be −Σ du.",
                        () -> c.sums((i, j) -> -de[i][j]))
                .mistake(
                        "upstream-ignored",
                        "is −1 for each class, without du. Downstream = upstream × own derivative.",
                        () -> c.rows(i -> -c.classes))
                .mistake("upstream-ignored", "is −1, without du: " + part, () -> c.rows(i -> -1))
                .mistake("value-returned", "is m itself. Return its gradient: how L changes with it.", () -> c.m);
    }

    /** The mistakes in dz. */
    static void ofLogit(StepCase d, Comparison dz) {
        OperationChain c = d.chain;
        double[][] du = d.right(StepGradient.DU);
        String two = "Each logit goes straight into u = z − m, and the largest one into m too; both must be added up.";
        dz.mistake("only-through-maximum", "is only what comes back through m. " + two, () -> c.entries((i, j) -> 0))
                .mistake(
                        "largest-has-none",
                        "is 0 for the largest logit of each row, as if u = 0 there for every z. " + two,
                        () -> c.entries((i, j) -> c.isLargest(i, j) ? 0 : du[i][j]))
                .mistake(
                        "only-largest",
                        "is 0 for all logits but the largest one. Only dm goes to the largest one alone; du must go to each logit.",
                        () -> c.entries((i, j) -> c.isLargest(i, j) ? du[i][j] : 0))
                .mistake(
                        "maximum-without-upstream",
                        "has 1 too much at the largest logit: there the derivative of the maximum is added without dm, which is 0.",
                        () -> c.entries((i, j) -> du[i][j] + (c.isLargest(i, j) ? 1 : 0)))
                .mistake(
                        "maximum-without-upstream",
                        "has 1 too little at the largest logit: there the derivative of the maximum is subtracted without dm, which is 0.",
                        () -> c.entries((i, j) -> du[i][j] - (c.isLargest(i, j) ? 1 : 0)))
                .mistake(
                        "largest-counted-twice",
                        "is doubled at the largest logit. What comes through m must be dm, which is 0, and not du again.",
                        () -> c.entries((i, j) -> c.isLargest(i, j) ? 2 * du[i][j] : du[i][j]))
                .mistake(
                        "not-averaged",
                        "is ŷ − y, without the 1/N. From du, nothing is left to be done but to add dm.",
                        () -> Matrices.scale(c.n, du))
                .mistake(
                        "prediction-only",
                        "is p / N. It must be du, which is (p − y) / N.",
                        () -> c.entries((i, j) -> c.p[i][j] / c.n))
                .mistake("value-returned", "is z itself. Return its gradient: how L changes with it.", () -> c.z);
    }
}
