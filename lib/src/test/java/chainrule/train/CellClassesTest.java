package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.optim.GradientDescent;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Losses and optimizers as students write them in a cell; layers are in the tests of the network. */
class CellClassesTest {

    private final Dataset data = TrainerTest.halves(20);
    private final Network network = new Network(new Dense(3, 2, new Random(1)));

    /** A right mean squared error that spoils its arguments, and a gradient that can be made wrong. */
    private record CellLoss(UnaryOperator<double[][]> twist) implements Loss {

        @Override
        public double value(double[][] yHat, double[][] y) {
            double value = new MeanSquaredError().value(yHat, y);
            yHat[0][0] = 99;
            y[0][0] = 99;
            return value;
        }

        @Override
        public double[][] gradient(double[][] yHat, double[][] y) {
            return twist.apply(new MeanSquaredError().gradient(yHat, y));
        }
    }

    private static final class CellDescent implements Optimizer {
        @Override
        public void step(List<Parameter> parameters) {
            for (Parameter p : parameters) {
                Matrices.subtract(p.value(), Matrices.scale(0.1, p.gradient()), p.value());
            }
        }
    }

    @Test
    void aLossAndAnOptimizerFromACellTrainToTheSameParameters() {
        new Trainer(network, new CellLoss(g -> g), new CellDescent()).fit(data, data, epochs(5));
        var own = new Network(new Dense(3, 2, new Random(1)));
        new Trainer(own, new MeanSquaredError(), new GradientDescent(0.1)).fit(data, data, epochs(5));
        TrainerTest.assertSameParameters(own, network);
    }

    @Test
    void aLossThatChangesItsArgumentsCannotSpoilTheData() {
        double[][] y = data.y();
        new Trainer(network, new CellLoss(g -> g), new CellDescent()).fit(data, data, epochs(1));
        assertArrayEquals(y, data.y());
    }

    @Test
    void aGradientOfAnotherShapeIsTold() {
        assertMessage(
                "CellLoss.gradient must return ∂L/∂ŷ of the shape of yHat, 20×2; it returned 2×20",
                new CellLoss(Matrices::transpose),
                new CellDescent());
    }

    @Test
    void aGradientOfNullIsTold() {
        assertMessage(
                "CellLoss.gradient must return ∂L/∂ŷ of the shape of yHat, 20×2; it returned null",
                new CellLoss(g -> null),
                new CellDescent());
    }

    @Test
    void anExceptionInALossIsToldWithClassAndMethod() {
        assertMessage(
                "CellLoss.gradient threw ArithmeticException: / by zero",
                new CellLoss(g -> new double[1 / (g.length - 20)][1]),
                new CellDescent());
    }

    @Test
    void anExceptionInAnOptimizerIsToldWithClassAndMethod() {
        class CellMomentum implements Optimizer {
            @Override
            public void step(List<Parameter> parameters) {
                parameters.add(null);
            }
        }
        assertMessage(
                "CellMomentum.step threw UnsupportedOperationException: null",
                new CellLoss(g -> g),
                new CellMomentum());
    }

    private void assertMessage(String message, Loss loss, Optimizer optimizer) {
        var trainer = new Trainer(network, loss, optimizer);
        var e = assertThrows(IllegalStateException.class, () -> trainer.fit(data, epochs(1)));
        assertEquals(message, e.getMessage());
    }

    /** A dense layer that hands out its parameters as the supplier says. */
    private static final class CellDense implements Layer {

        private final Dense dense = new Dense(3, 2, new Random(1));
        private final Supplier<List<Parameter>> handsOut;

        CellDense(Supplier<List<Parameter>> handsOut) {
            this.handsOut = handsOut;
        }

        @Override
        public double[][] forward(double[][] x) {
            return dense.forward(x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return dense.backward(upstream);
        }

        @Override
        public List<Parameter> parameters() {
            return handsOut.get();
        }
    }

    @Test
    void aLayerThatMakesItsParametersAnewInEachCallIsTold() {
        assertRefused(
                "CellDense.parameters (layer 1) returns other Parameter objects in each call, so training would change"
                        + " copies; make them once and keep them in fields",
                () -> List.of(new Parameter("W", new double[2][3])));
    }

    @Test
    void aNetworkThatHandsOutNoParametersIsTold() {
        assertRefused(
                "Network(CellDense), 0 parameters has nothing to train: parameters() returns an empty list until a"
                        + " class overrides it",
                List::of);
    }

    @Test
    void parametersOfNullAreTold() {
        assertRefused("CellDense.parameters (layer 1) returned null; return List.of() for none", () -> null);
    }

    private void assertRefused(String message, Supplier<List<Parameter>> handsOut) {
        var trainer = new Trainer(new CellDense(handsOut), new MeanSquaredError(), new GradientDescent(0.1));
        var e = assertThrows(IllegalStateException.class, () -> trainer.fit(data, epochs(1)));
        assertEquals(message, e.getMessage());
    }

    @Test
    void aLossThatAClassChangeSetToNullIsRefusedAtOnce() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Trainer(network, null, new CellDescent()));
        assertEquals(
                "Trainer expects a loss, got null: did you run its cell again after its class changed?",
                e.getMessage());
    }
}
