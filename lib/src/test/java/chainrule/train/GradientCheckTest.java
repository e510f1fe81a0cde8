package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Tanh;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import chainrule.tensor.RandomArrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    private final double[][] x = RandomArrays.normal(6, 4, new Random(1));

    /** A dense layer whose backward pass is wrong in one entry of dW. */
    private static final class Wrong implements Layer {

        private final Dense right = new Dense(4, 3, new Random(2));

        @Override
        public double[][] forward(double[][] x) {
            return right.forward(x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            double[][] dX = right.backward(upstream);
            right.weights().gradient()[2][1] *= 2;
            return dX;
        }

        @Override
        public List<Parameter> parameters() {
            return right.parameters();
        }
    }

    @Test
    void aWrongGradientFailsAndItsWorstEntryIsTheFault() {
        var check = GradientCheck.of(new Wrong(), x);
        assertFalse(check.passed());
        GradientComparison dW = check.comparisons().get(1);
        assertEquals("dW", dW.symbol());
        assertEquals(2, dW.worst().get(0).row());
        assertEquals(1, dW.worst().get(0).column());
        assertEquals(2, dW.worst().get(0).backward() / dW.worst().get(0).numeric(), 1e-6);
        assertTrue(check.toString().contains("✗ dW"), check::toString);
        assertTrue(check.toString().contains("✓ dX"), check::toString);
    }

    @Test
    void theParametersOfANetworkAreNumberedAsTheLessonsDoWhateverStandsBetween() {
        var rng = new Random(3);
        var net = new Network(new Dense(4, 3, rng), new Tanh(), new Dense(3, 2, rng));
        var names = GradientCheck.of(net, new MeanSquaredError(), x, new double[6][2]).comparisons().stream()
                .map(GradientComparison::symbol)
                .toList();
        assertEquals(List.of("dX", "dW1", "db1", "dW2", "db2"), names);
    }

    @Test
    void aLossWithoutItsMeanIsCaught() {
        Loss forgotten = new Loss() {
            private final Loss right = new MeanSquaredError();

            @Override
            public double value(double[][] yHat, double[][] y) {
                return right.value(yHat, y);
            }

            @Override
            public double[][] gradient(double[][] yHat, double[][] y) {
                return Matrices.scale(yHat.length, right.gradient(yHat, y));
            }
        };
        var check = GradientCheck.of(forgotten, x, new double[6][4]);
        assertFalse(check.passed());
        assertEquals(5.0 / 7, check.relativeError(), 1e-6);
    }

    @Test
    void gradientsThatAreBothZeroAgree() {
        Layer constant = new Layer() {
            @Override
            public double[][] forward(double[][] in) {
                return new double[in.length][1];
            }

            @Override
            public double[][] backward(double[][] upstream) {
                return new double[6][4];
            }
        };
        var check = GradientCheck.of(constant, x);
        assertTrue(check.passed());
        assertEquals(0, check.relativeError());
    }

    @Test
    void aGradientOfNaNFails() {
        double[][] theta = {{1}};
        var numeric = new FiniteDifference(theta, () -> theta[0][0]);
        var comparison = GradientComparison.of("dW", new double[][] {{Double.NaN}}, numeric);
        assertFalse(comparison.passed());
    }

    @Test
    void entriesAtTheKinkOfReluAreLeftOutAndCounted() {
        double[][] z = {{0, -1, 2}, {0, 0, 3}};
        GradientComparison dX = GradientCheck.of(new Relu(), z).comparisons().get(0);
        assertTrue(dX.passed(), dX::toString);
        assertEquals(3, dX.leftOut());
        assertTrue(dX.toString().endsWith(", 3 at a kink left out"), dX::toString);
    }

    @Test
    void aSmoothMinimumIsNoKink() {
        double[][] y = RandomArrays.normal(6, 4, new Random(7));
        double[][] nearly = Matrices.map(y, v -> v + 1e-7);
        GradientComparison dYHat = GradientCheck.of(new MeanSquaredError(), nearly, y)
                .comparisons()
                .get(0);
        assertEquals(0, dYHat.leftOut());
        assertEquals(1e-7 / 3, dYHat.worst().get(0).backward(), 1e-12);
    }

    @Test
    void parametersAndInputsAreAsBefore() {
        var dense = new Dense(4, 3, new Random(2));
        double[][] w = Matrices.copy(dense.weights().value());
        double[][] before = Matrices.copy(x);
        GradientCheck.of(dense, x);
        assertArrayEquals(w, dense.weights().value());
        assertArrayEquals(before, x);
    }
}
