package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The gradient of L with respect to the result of one operation, in the order that the exercise asks for. */
enum StepGradient {
    DL((c, g) -> c.entries((i, j) -> c.y[i][j] == 0 ? 0 : -c.y[i][j] / c.n)),

    DP((c, g) -> c.entries((i, j) -> g.get(DL)[i][j] / c.p[i][j])),

    DR((c, g) -> c.sums((i, j) -> g.get(DP)[i][j] * c.e[i][j])),

    DS((c, g) -> c.rows(i -> -g.get(DR)[i][0] * c.r[i][0] * c.r[i][0])),

    DE((c, g) -> c.entries((i, j) -> g.get(DP)[i][j] * c.r[i][0] + g.get(DS)[i][0])),

    DU((c, g) -> c.entries((i, j) -> g.get(DE)[i][j] * c.e[i][j])),

    DM((c, g) -> c.sums((i, j) -> -g.get(DU)[i][j])),

    DZ((c, g) -> c.entries((i, j) -> g.get(DU)[i][j] + (c.isLargest(i, j) ? g.get(DM)[i][0] : 0)));

    /** All of them, as the lesson writes them. */
    static final String ALL =
            Arrays.stream(values()).map(StepGradient::symbol).collect(Collectors.joining(", ", "{", "}"));

    /** Computes what an operation sends back. */
    @FunctionalInterface
    private interface Rule {
        double[][] of(OperationChain c, Map<StepGradient, double[][]> upstream);
    }

    private final Rule rule;

    StepGradient(Rule rule) {
        this.rule = rule;
    }

    /** @param upstream the gradients that it is computed from */
    double[][] of(OperationChain chain, Map<StepGradient, double[][]> upstream) {
        return rule.of(chain, upstream);
    }

    /** The gradients that it is computed from. */
    List<StepGradient> upstream() {
        return switch (this) {
            case DL -> List.of();
            case DP -> List.of(DL);
            case DR -> List.of(DP);
            case DS -> List.of(DR);
            case DE -> List.of(DP, DS);
            case DU -> List.of(DE);
            case DM -> List.of(DU);
            case DZ -> List.of(DU, DM);
        };
    }

    /**
     * Whether one cannot be confused with the other: dm is 0, and du and dz are equal, because m sends nothing back.
     */
    boolean isToldFrom(StepGradient other) {
        return this != other && this != DM && !(this == DU && other == DZ) && !(this == DZ && other == DU);
    }

    /** The symbol in the lesson, such as {@code dl}. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }
}
