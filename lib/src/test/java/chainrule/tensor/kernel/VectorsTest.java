package chainrule.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
                int columns = 1 + rng.nextInt(60);
                boolean transposed = rng.nextBoolean();
                double[][] a =
                        transposed ? RandomArrays.normal(depth, rows, rng) : RandomArrays.normal(rows, depth, rng);
                double[][] b = RandomArrays.normal(depth, columns, rng);
                double[][] expected = RandomArrays.filled(rows, columns, 7);
                double[][] found = RandomArrays.filled(rows, columns, -7);
                int from = rng.nextInt(rows);
                int to = from + 1 + rng.nextInt(rows - from);
                if (transposed) {
                    TransposedProducts.plain(a, b, expected, from, to);
                } else {
                    Products.plain(a, b, expected, from, to);
                }
                loops.multiply(a, transposed, b, found, from, to);
                if (!Arrays.deepEquals(Arrays.copyOfRange(expected, from, to), Arrays.copyOfRange(found, from, to))) {
                    throw new AssertionError("rows %d to %d of %d×%d by %d×%d, transposed: %s"
                            .formatted(from, to, rows, depth, depth, columns, transposed));
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
