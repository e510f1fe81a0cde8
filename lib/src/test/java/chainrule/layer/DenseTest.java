package chainrule.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DenseTest {

    private final Dense dense = new Dense(new double[][] {{1, 2, 3}, {4, 5, 6}}, new double[][] {{10, 20}});

    @Test
    void computesXTimesWTransposedPlusBRowByRow() {
        double[][] z = dense.forward(new double[][] {{1, 0, 0}, {1, 1, 1}});
        assertArrayEquals(new double[][] {{11, 24}, {16, 35}}, z);
    }

    @Test
    void sumsTheGradientsOverTheBatchWithoutAMean() {
        dense.forward(new double[][] {{1, 0, 0}, {1, 1, 1}});
        double[][] dX = dense.backward(new double[][] {{1, 0}, {1, 2}});
        assertArrayEquals(new double[][] {{2, 1, 1}, {2, 2, 2}}, dense.weights().gradient());
        assertArrayEquals(new double[][] {{2, 2}}, dense.biases().gradient());
        assertArrayEquals(new double[][] {{1, 2, 3}, {9, 12, 15}}, dX);
    }

    @Test
    void theGradientIsThatOfTheLastForwardNotASumOverCalls() {
        dense.forward(new double[][] {{5, 5, 5}});
        dense.forward(new double[][] {{1, 0, 0}});
        dense.backward(new double[][] {{1, 1}});
        dense.backward(new double[][] {{1, 1}});
        assertArrayEquals(new double[][] {{1, 0, 0}, {1, 0, 0}}, dense.weights().gradient());
    }

    @Test
    void changingXAfterForwardDoesNotChangeTheGradient() {
        double[][] x = {{1, 0, 0}};
        dense.forward(x);
        x[0][0] = 99;
        dense.backward(new double[][] {{1, 1}});
        assertEquals(1, dense.weights().gradient()[0][0]);
    }

    @Test
    void aWrongNumberOfColumnsIsNamedWithTheLayer() {
        var layer = new Dense(64, 32, new Random(0));
        var e = assertThrows(IllegalArgumentException.class, () -> layer.forward(new double[32][63]));
        assertEquals("Dense(64 → 32) expects x with 64 columns, got 32×63", e.getMessage());
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        var e = assertThrows(IllegalStateException.class, () -> dense.backward(new double[][] {{1, 1}}));
        assertEquals(
                "Dense(3 → 2).backward was called before forward: run the forward pass on a batch first",
                e.getMessage());
    }

    @Test
    void anUpstreamGradientOfAnotherShapeIsRefused() {
        dense.forward(new double[4][3]);
        var e = assertThrows(IllegalArgumentException.class, () -> dense.backward(new double[4][3]));
        assertEquals("Dense(3 → 2).backward expects ∂L/∂out of the last forward's shape, 4×2, got 4×3", e.getMessage());
    }

    @Test
    void aBiasThatDoesNotFitTheWeightsIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Dense(new double[2][3], new double[1][3]));
        assertEquals("Dense with W of 2×3 (out × in) expects b of 1×2 (1 × out), got 1×3", e.getMessage());
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        assertArrayEquals(
                new Dense(5, 4, new Random(3)).weights().value(),
                new Dense(5, 4, new Random(3)).weights().value());
    }
}
