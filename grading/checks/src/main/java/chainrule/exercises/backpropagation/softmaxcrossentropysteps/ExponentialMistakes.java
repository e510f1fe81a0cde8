package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Comparison;

/** The mistakes at e, where two paths meet, and in the exponential function. */
final class ExponentialMistakes {

    private static final String TWO =
            "e is used twice, in p = e · r and in s = Σ e, and what both uses send back must be added up.";

    private ExponentialMistakes() {}

    /** The mistakes in de. */
    static void ofExponential(StepCase d, Comparison de) {
        OperationChain c = d.chain;
        double[][] dp = d.right(StepGradient.DP);
        double[][] dr = d.right(StepGradient.DR);
        double[][] ds = d.right(StepGradient.DS);
        ReciprocalMistakes.ofForward(d, StepGradient.DE, de);
        de.mistake(
                        "only-through-product",
                        "is dp · r, what comes back through the product. The way through the sum is missing: " + TWO,
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0]))
                .mistake(
                        "only-through-sum",
                        "is ds, what comes back through the sum. The way through the product is missing: " + TWO,
                        () -> c.entries((i, j) -> ds[i][0]))
                .mistake(
                        "paths-multiplied",
                        "is dp · r times ds. The two ways must be added up, as L moves along both.",
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0] * ds[i][0]))
                .mistake(
                        "paths-subtracted",
                        "is dp · r − ds. The two ways must be added up: the minus of −1/s² is in ds already.",
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0] - ds[i][0]))
                .mistake(
                        "sum-only-to-true-class",
                        "receives ds in the true class only. Every e of the row is part of s, so ds must go to each class.",
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0] + c.y[i][j] * ds[i][0]))
                .mistake(
                        "sum-shared-out",
                        "shares ds out among the classes. A sum passes its gradient on unchanged, to each of its parts.",
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0] + ds[i][0] / c.classes))
                .mistake(
                        "sum-times-e",
                        "is dp · r + ds · e. A sum passes its gradient on unchanged, without a factor.",
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0] + ds[i][0] * c.e[i][j]))
                .mistake(
                        "factor-omitted",
                        "is dp + ds: the other factor of p = e · r is missing. It must be dp · r + ds.",
                        () -> c.entries((i, j) -> dp[i][j] + ds[i][0]))
                .mistake(
                        "factor-not-swapped",
                        "is dp · e + ds. A product sends to each factor the upstream gradient times the other one: dp · r.",
                        () -> c.entries((i, j) -> dp[i][j] * c.e[i][j] + ds[i][0]))
                .mistake(
                        "factor-is-p",
                        "is dp · p + ds. The other factor of p = e · r is r.",
                        () -> c.entries((i, j) -> dp[i][j] * c.p[i][j] + ds[i][0]))
                .mistake(
                        "sum-of-dr",
                        "is dp · r + dr. What comes back through the sum must be ds, which has gone through 1/s.",
                        () -> c.entries((i, j) -> dp[i][j] * c.r[i][0] + dr[i][0]))
                .mistake("value-returned", "is e itself. Return its gradient: how L changes with it.", () -> c.e);
    }

    /** The mistakes in du. */
    static void ofShifted(StepCase d, Comparison du) {
        OperationChain c = d.chain;
        double[][] de = d.right(StepGradient.DE);
        du.mistake(
                        "exp-slope-omitted",
                        "is de: the derivative of e = exp(u) is missing. Downstream = upstream × own derivative.",
                        () -> de)
                .mistake(
                        "exp-slope-of-power",
                        "is de · u. The derivative of exp(u) is exp(u) again, which is e.",
                        () -> c.entries((i, j) -> de[i][j] * c.u[i][j]))
                .mistake(
                        "exp-slope-of-power",
                        "is de · u exp(u − 1), as if exp(u) were a power of u. The derivative of exp(u) is exp(u) again, which is e.",
                        () -> c.entries((i, j) -> de[i][j] * c.u[i][j] * Math.exp(c.u[i][j] - 1)))
                .mistake(
                        "exp-slope-twice",
                        "is de · exp(e). The derivative must be taken at u, and exp(u) is e already.",
                        () -> c.entries((i, j) -> de[i][j] * Math.exp(c.e[i][j])))
                .mistake(
                        "exp-slope-twice",
                        "is de · e². The derivative of exp(u) is e: multiply only once.",
                        () -> c.entries((i, j) -> de[i][j] * c.e[i][j] * c.e[i][j]))
                .mistake(
                        "exp-slope-of-z",
                        "is de · exp(z). The derivative must be taken at u = z − m: exp(u), which is e.",
                        () -> c.entries((i, j) -> de[i][j] * Math.exp(c.z[i][j])))
                .mistake(
                        "exp-slope-inverted",
                        "is de / e. By the chain rule, de must be multiplied by the derivative e.",
                        () -> c.entries((i, j) -> de[i][j] / c.e[i][j]))
                .mistake(
                        "exp-slope-is-p",
                        "is de · p. The derivative of e = exp(u) is e, before it is divided by the sum.",
                        () -> c.entries((i, j) -> de[i][j] * c.p[i][j]))
                .mistake(
                        "softmax-slope",
                        "is de · p(1 − p). That is a derivative of the whole softmax; this step is only e = exp(u), whose derivative is e.",
                        () -> c.entries((i, j) -> de[i][j] * c.p[i][j] * (1 - c.p[i][j])))
                .mistake("upstream-ignored", "is e, without de. Downstream = upstream × own derivative.", () -> c.e)
                .mistake("value-returned", "is u itself. Return its gradient: how L changes with it.", () -> c.u);
    }
}
