package chainrule.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chainrule.tensor.Matrices;
import chainrule.tensor.RandomArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

    private static final int ENOUGH = 2000;

    @Test
    void withoutTheModuleThePlainLoopsStay() {
        for (int i = 0; i < ENOUGH; i++) {
            assertNull(Vectors.ready(1));
        }
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {16, 32, 64})
    void productsOfAllShapesHaveTheBitsOfThePlainLoops(int bytes) throws Exception {
        assertEquals(List.of("same bits"), VectorProgram.lines(bytes, RandomProducts.class));
    }

    @Test
    void theyTakeOverOnceTheyAreCompiled() throws Exception {
        assertEquals(List.of("plain loops first", "then vectors"), VectorProgram.lines(64, TakeOver.class));
    }

    /** Random shapes with every remainder, and sums that go beyond one block. */
    static final class RandomProducts {

        private RandomProducts() {}

        public static void main(String[] arguments) {
            VectorLoops loops = Vectors.takeOver();
            var rng = new Random(28);
            for (int i = 0; i < 400; i++) {
                int rows = 1 + rng.nextInt(40);
                int depth = 1 + rng.nextInt(rng.nextInt(8) == 0 ? 700 : 40);
                int columns = 1 + rng.nextInt(rng.nextInt(8) == 0 ? 250 : 60);
                Transposed transposed = Transposed.values()[rng.nextInt(3)];
                double[][] a = transposed == Transposed.LEFT
                        ? RandomArrays.normal(depth, rows, rng)
                        : RandomArrays.normal(rows, depth, rng);
                double[][] b = transposed == Transposed.RIGHT
                        ? RandomArrays.normal(columns, depth, rng)
                        : RandomArrays.normal(depth, columns, rng);
                double[][] expected = RandomArrays.filled(rows, columns, 7);
                double[][] found = Matrices.copy(expected);
                int top = rng.nextInt(rows);
                int bottom = top + 1 + rng.nextInt(rows - top);
                int left = rng.nextInt(columns);
                int right = left + 1 + rng.nextInt(columns - left);
                LongRows.multiply(a, transposed, b, expected, top, bottom, left, right);
                loops.multiply(a, transposed, b, found, top, bottom, left, right);
                if (!Arrays.deepEquals(expected, found)) {
                    throw new AssertionError("rows %d to %d and columns %d to %d of %d×%d with %d terms, transposed: %s"
                            .formatted(top, bottom, left, right, rows, columns, depth, transposed));
                }
            }
            VectorProgram.say("same bits");
        }
    }

    /** Asks as products do, until the vectors are there. */
    static final class TakeOver {

        private TakeOver() {}

        public static void main(String[] arguments) throws InterruptedException {
            VectorProgram.say(Vectors.ready(1) == null ? "plain loops first" : "vectors at once");
            while (Vectors.ready(1) == null && !Vectors.haveLost()) {
                Thread.sleep(1);
            }
            VectorProgram.say(Vectors.haveLost() ? "no vectors" : "then vectors");
        }
    }
}
