package chainrule.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import chainrule.tensor.RandomArrays;
import chainrule.tensor.kernel.Threads;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SharedUpdatesTest {

    private static final int ROWS = 301;
    private static final int COLUMNS = 257;

    static Stream<Arguments> optimizers() {
        return Stream.<Supplier<Optimizer>>of(
                        () -> new GradientDescent(0.1), () -> new Momentum(0.1), () -> new Adam(0.1))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theBitsDoNotDependOnTheNumberOfThreads(Supplier<Optimizer> optimizer) {
        double[][] alone = trained(optimizer.get());
        for (int count = 2; count <= 4; count++) {
            assertArrayEquals(alone, Threads.share(count, () -> trained(optimizer.get())));
        }
    }

    private static double[][] trained(Optimizer optimizer) {
        var rng = new Random(5);
        var parameter = new Parameter("W", RandomArrays.normal(ROWS, COLUMNS, rng));
        double[][] start = Matrices.copy(parameter.value());
        for (int step = 0; step < 3; step++) {
            double[][] gradient = RandomArrays.normal(ROWS, COLUMNS, rng);
            Matrices.scale(1, gradient, parameter.gradient());
            optimizer.step(List.of(parameter));
        }
        for (int i = 0; i < ROWS; i++) {
            assertTrue(start[i][0] != parameter.value()[i][0], "row " + i + " was left out");
        }
        return parameter.value();
    }
}
