package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.tensor.Matrices;
import chainrule.train.FiniteDifference;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationChainTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyGradientIsTheSlopeOfTheRestOfTheWay(long seed) {
        OperationChain chain = drawn(new Random(seed));
        Map<StepGradient, double[][]> values = values(chain);
        chain.gradients().forEach((g, gradient) -> {
            double[][] moved = Matrices.copy(values.get(g));
            double[][] slopes = new FiniteDifference(moved, () -> rest(chain, g).applyAsDouble(moved)).gradient();
            for (int i = 0; i < slopes.length; i++) {
                double most = Arrays.stream(gradient[i]).map(Math::abs).max().orElseThrow();
                assertArrayEquals(slopes[i], gradient[i], 1e-6 * Math.max(1, most), g.symbol());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void throughTheMaximumAndStepByStepItComesToTheSame(long seed) {
        OperationChain chain = drawn(new Random(seed));
        Map<StepGradient, double[][]> gradients = chain.gradients();
        double[][] dm = StepGradient.DM.of(chain, gradients);
        double[][] dz = StepGradient.DZ.of(chain, gradients);
        double[][] oneStep = new SoftmaxCrossEntropy().gradient(chain.z, chain.y);
        for (int i = 0; i < chain.n; i++) {
            assertEquals(0, dm[i][0], 1e-15);
            assertArrayEquals(oneStep[i], dz[i], 1e-15);
        }
    }

    private static OperationChain drawn(Random random) {
        int classes = 2 + random.nextInt(4);
        double[][] z = new double[1 + random.nextInt(4)][classes];
        double[][] y = new double[z.length][classes];
        for (int i = 0; i < z.length; i++) {
            y[i][random.nextInt(classes)] = 1;
            for (int c = 0; c < classes; c++) {
                z[i][c] = 4 * random.nextDouble() - 2;
            }
        }
        return OperationChain.of(z, y);
    }

    private static Map<StepGradient, double[][]> values(OperationChain c) {
        return new EnumMap<>(Map.of(
                StepGradient.DL, c.l,
                StepGradient.DP, c.p,
                StepGradient.DR, c.r,
                StepGradient.DS, c.s,
                StepGradient.DE, c.e,
                StepGradient.DU, c.u,
                StepGradient.DM, c.m,
                StepGradient.DZ, c.z));
    }

    /** L as a function of one of the arrays, where what is computed from it follows and all else stays. */
    private static ToDoubleFunction<double[][]> rest(OperationChain c, StepGradient g) {
        ToDoubleFunction<double[][]> ofE =
                e -> ofProbabilities(c, c.entries((i, j) -> e[i][j] / c.sums((row, k) -> e[row][k])[i][0]));
        return switch (g) {
            case DL -> l -> ofLogarithms(c, l);
            case DP -> p -> ofProbabilities(c, p);
            case DR -> r -> ofProbabilities(c, c.entries((i, j) -> c.e[i][j] * r[i][0]));
            case DS -> s -> ofProbabilities(c, c.entries((i, j) -> c.e[i][j] / s[i][0]));
            case DE -> ofE;
            case DU -> u -> ofE.applyAsDouble(Matrices.map(u, Math::exp));
            case DM -> m -> ofE.applyAsDouble(c.entries((i, j) -> Math.exp(c.z[i][j] - m[i][0])));
            case DZ ->
                z -> {
                    double[][] m = OperationChain.of(z, c.y).m;
                    return ofE.applyAsDouble(c.entries((i, j) -> Math.exp(z[i][j] - m[i][0])));
                };
        };
    }

    private static double ofProbabilities(OperationChain c, double[][] p) {
        return ofLogarithms(c, Matrices.map(p, Math::log));
    }

    private static double ofLogarithms(OperationChain c, double[][] l) {
        double sum = 0;
        for (int i = 0; i < c.n; i++) {
            for (int j = 0; j < c.classes; j++) {
                sum += c.y[i][j] * l[i][j];
            }
        }
        return -sum / c.n;
    }

    @Test
    void theLessonWritesThemInThisOrder() {
        assertEquals("{dl, dp, dr, ds, de, du, dm, dz}", StepGradient.ALL);
    }
}
