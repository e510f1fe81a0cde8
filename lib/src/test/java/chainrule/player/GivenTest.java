package chainrule.player;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.chart.Chart;
import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.graph.Value;
import chainrule.layer.Dense;
import chainrule.layer.Tanh;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A student who has not run a cell gives null, wherever it is. */
class GivenTest {

    private static final Dataset MOONS = Toy.moons(20, 0.1, 1);

    private static Object example(Method method, int place) {
        Class<?> type = method.getParameterTypes()[place];
        Map<Class<?>, Object> known = Map.of(
                Dataset.class,
                MOONS,
                String.class,
                "η",
                double[].class,
                new double[] {1},
                int[].class,
                new int[] {2},
                double.class,
                0.1,
                int.class,
                2,
                long.class,
                1L,
                List.class,
                List.of(),
                Value.class,
                Value.of("w", 2),
                Map.class,
                Map.of());
        if (known.containsKey(type)) {
            return known.get(type);
        }
        return switch (type.getSimpleName()) {
            case "Layer" -> new Dense(2, 2, new Random(1));
            case "Loss" -> new SoftmaxCrossEntropy();
            case "Optimizer" -> new GradientDescent(0.1);
            case "FitOptions" -> epochs(1);
            case "DoubleFunction" -> (DoubleFunction<Object>) v -> null;
            case "Supplier" -> (Supplier<Object>) Tanh::new;
            case "DenseMaker" -> (LivePlayer.DenseMaker) Dense::new;
            default -> throw new AssertionError(method + " takes an unknown " + type);
        };
    }

    @Test
    void nullForAnyArgumentIsToldInWordsByEveryPublicMethodOfAFilm() throws IllegalAccessException {
        LivePlayer live = LivePlayer.of(MOONS);
        for (Class<?> type : List.of(Player.class, PlayerComparison.class, Sweep.class, Reel.class, LivePlayer.class)) {
            for (Method method : type.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isBridge()) {
                    continue;
                }
                for (int i = 0; i < method.getParameterCount(); i++) {
                    if (method.getParameterTypes()[i].isPrimitive()) {
                        continue;
                    }
                    Object[] given = new Object[method.getParameterCount()];
                    for (int k = 0; k < given.length; k++) {
                        given[k] = k == i ? null : example(method, k);
                    }
                    String where = method + ", argument " + i;
                    var thrown = assertThrows(InvocationTargetException.class, () -> method.invoke(live, given), where);
                    String words = String.valueOf(thrown.getCause().getMessage());
                    assertEquals(
                            IllegalArgumentException.class, thrown.getCause().getClass(), where + ": " + words);
                    assertTrue(words.contains("got null"), where + ": " + words);
                }
            }
        }
    }

    @Test
    void aChartOrRunThatIsNullAmongOthersIsNamed() {
        Map<String, Chart> charts = new HashMap<>();
        charts.put("first", null);
        assertEquals(
                "Reel expects a chart named 'first', got null: did you run the cell that makes it?",
                assertThrows(IllegalArgumentException.class, () -> Reel.of("η", charts))
                        .getMessage());
    }

    @Test
    void aSweepGoesThroughFiniteValues() {
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> Sweep.of("η", new double[] {Double.NaN}, eta -> null));
        assertEquals("a sweep over η goes through finite values, got NaN", thrown.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Sweep.of("η", new double[] {Double.NEGATIVE_INFINITY}, eta -> null));
    }
}
