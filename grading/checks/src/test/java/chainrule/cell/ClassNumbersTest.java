package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.subject.InProcessSubject;
import chainrule.subject.TimeLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The same cells are compiled to the same bytes, wherever they stand, and do what they did. */
class ClassNumbersTest {

    private static final CellCompiler COMPILER = new CellCompiler(
            Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                    .map(Path::of)
                    .toList(),
            "import java.util.*;\nimport java.util.stream.*;");

    private static final String HELPER = "double k = 3; record Grün(double x) { double twice() { return 2 * x; } }";
    private static final String CELL = """
            double f(double x) {
                long n = 5_000_000_000L; double c = 0.125; String s = "é€😀" + x;
                DoubleUnaryOperator up = v -> v + k + new Grün(x).twice() + (n > 0 ? c : 0) + s.length() * 0;
                return IntStream.range(0, 2).mapToDouble(i -> up.applyAsDouble(x)).sum();
            }
            interface Shape { default double area() { return 1; } }
            class Mine<T extends Shape> implements Shape { class Inner { T held; } }
            """.replace("DoubleUnaryOperator", "java.util.function.DoubleUnaryOperator");

    private static double call(CompiledCells cells) {
        CellLoader loader = new CellLoader(cells.classes(), ClassNumbersTest.class.getClassLoader());
        loader.run(cells.invocations());
        var subject = InProcessSubject.of(loader.code("f", cells.declarations()), TimeLimit.none());
        return subject.method(DoubleUnaryOperator.class).applyAsDouble(1);
    }

    @Test
    void otherCellsChangeNothing() {
        CompiledCells plain =
                COMPILER.compileTogether(List.of(HELPER, CELL), List.of(1)).get(1);
        Random random = new Random(9);
        for (int n = 0; n < 20; n++) {
            List<String> cells = new ArrayList<>();
            for (int i = random.nextInt(15); i > 0; i--) {
                cells.add("int unused%d%d = %d; class U%d%d {}".formatted(n, i, i, n, i));
            }
            cells.add(HELPER);
            cells.add(CELL);
            CompiledCells moved =
                    COMPILER.compileTogether(cells, List.of(cells.size() - 1)).get(cells.size() - 1);
            assertEquals(plain.classes().keySet(), moved.classes().keySet());
            plain.classes()
                    .forEach((name, bytes) ->
                            assertArrayEquals(bytes, moved.classes().get(name), name));
            assertEquals(plain.declarations(), moved.declarations());
            assertEquals(plain.invocations(), moved.invocations());
            assertEquals(plain.lines().keySet(), moved.lines().keySet());
            assertEquals(2 * (1 + 3 + 2 + 0.125), call(moved));
        }
    }
}
