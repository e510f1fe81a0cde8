package chainrule.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTest {

    private final Value w = Value.of("w", 0.5);
    private final Value x = Value.of("x", 3);
    private final Value b = Value.of("b", 0.5);

    static Stream<RandomExpression> expressions() {
        return IntStream.range(0, 300).mapToObj(seed -> new RandomExpression(seed, 1 + seed % 4, seed % 30));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void theGradientsOfAnyExpressionAreItsFiniteDifferences(RandomExpression expression) {
        double[] numbers = expression.numbers();
        List<Value> given = values(numbers);
        Gradients gradients = expression.from(given).gradients();
        for (int i = 0; i < numbers.length; i++) {
            double h = 1e-6;
            double[] up = numbers.clone();
            double[] down = numbers.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (expression.from(values(up)).number()
                            - expression.from(values(down)).number())
                    / (2 * h);
            double size = Math.max(1, Math.abs(slope));
            assertEquals(slope / size, gradients.of(given.get(i)) / size, 1e-6, "input " + i + " of " + expression);
        }
    }

    private static List<Value> values(double... numbers) {
        List<Value> values = new ArrayList<>();
        for (double number : numbers) {
            values.add(Value.of("x" + values.size(), number));
        }
        return values;
    }

    @Test
    void oneNeuronHasTheGradientsWorkedOutByHand() {
        Value z = w.times(x).plus(b).named("z");
        Value a = z.max(0).named("a");
        Gradients gradients = a.minus(1).power(2).gradients();
        assertEquals(2, z.number());
        assertEquals(2, gradients.of(a));
        assertEquals(2, gradients.of(z));
        assertEquals(6, gradients.of(w));
        assertEquals(2, gradients.of(b));
        assertEquals(1, gradients.of(x));
    }

    @Test
    void aValueThatIsUsedTwiceReceivesBothGradients() {
        Gradients gradients = x.times(x).plus(x).gradients();
        assertEquals(7, gradients.of(x));
        Value square = x.times(x);
        assertEquals(3, square.gradients().along(square, 0));
    }

    @Test
    void addDistributesMultiplySwapsAndMaxRoutes() {
        assertGradients(a -> a.plus(x), 2, 2, 2);
        assertGradients(a -> a.times(x), 2, 6, 1);
        assertGradients(a -> a.max(x), 2, 0, 2);
        assertEquals("swaps: each input receives the gradient times the other input", Operation.MULTIPLY.pattern());
    }

    private void assertGradients(UnaryOperator<Value> operation, double upstream, double ofW, double ofX) {
        Gradients gradients = operation.apply(w).gradients(upstream);
        assertEquals(ofW, gradients.of(w));
        assertEquals(ofX, gradients.of(x));
    }

    @Test
    void equalNumbersUnderMaxSendTheGradientToTheFirstAndReluAtZeroSendsNone() {
        assertEquals(1, w.max(b).gradients().of(w));
        assertEquals(0, w.max(b).gradients().of(b));
        assertEquals(0, w.minus(b).max(0).gradients().of(w));
    }

    @Test
    void aPowerOfZeroHasTheSlopeThatItsFormulaHas() {
        Value zero = Value.of("zero", 0);
        assertEquals(0, zero.power(2).gradients().of(zero));
        assertEquals(1, zero.power(1).gradients().of(zero));
        assertEquals(0, zero.power(0).gradients().of(zero));
    }

    @Test
    void aLongExpressionNeedsNoDeepStack() {
        Value sum = x;
        for (int i = 0; i < 100_000; i++) {
            sum = sum.plus(w);
        }
        assertEquals(100_000, sum.gradients().of(w));
    }

    @Test
    void aValueThatHadNoPartInItIsNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> w.times(x).named("z").gradients().of(b))
                .getMessage();
        assertEquals("there is no gradient for b = 0.5000: z = 1.500 was not made from it", message);
    }

    @Test
    void theOrderEndsWithTheValueAndPutsInputsFirst() {
        Value z = w.times(x).plus(b);
        List<Value> order = z.gradients().order();
        assertEquals(
                List.of("w", "x", "×", "b", "+"),
                order.stream().map(Value::symbol).toList());
        assertEquals(z, order.get(4));
    }

    @Test
    void aValueThatIsNullIsToldInWords() {
        var e = assertThrows(IllegalArgumentException.class, () -> w.times((Value) null));
        assertTrue(e.getMessage().startsWith("times(…) expects a Value or a number, got null"), e.getMessage());
    }
}
