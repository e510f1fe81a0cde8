package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredNamesTest {

    /** What has a meaning for whoever looks for declarations. */
    private static final List<String> PIECES = List.of(
            "'\\", "\"\\", "'", "\"", "\"\"\"", "/*", "*/", "//", "\n", " ", "a", "(", ")", "{", "}", ";", "=", "<",
            ">", "[", "]", ",", ".", "class ", "throws ", "int f", "\\", "ü", "$", "\uFFFD");

    private static final int LENGTH = 1_000_000;

    /** A run takes some hundredths of a second; one that looks at a character again and again takes minutes. */
    private static final Duration AMPLE = Duration.ofSeconds(3);

    static Stream<String> pieces() {
        Random random = new Random(5);
        Stream<String> few = Stream.generate(() -> piece(random) + piece(random) + piece(random))
                .limit(60);
        return Stream.concat(PIECES.stream(), few);
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aLongCellIsLookedThroughInTimeThatGrowsWithItsLength(String piece) {
        String cell = piece.repeat(LENGTH / piece.length());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DeclaredNames.in(cell);
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertTrue(used < AMPLE.toNanos(), () -> "took %d ms".formatted(used / 1_000_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "double relu(double z) { return z; }|relu",
                "List<double[][]> all(int n) throws java.io.IOException, X {}|all",
                "double[] größe(double[] x) {}|größe",
                "public <T extends Number> T f(T a) {}|f",
                "char c = '{'; void f() {}|f",
                "char c = '\\''; void f() {}|f",
                "String s = \"\\\\\"; void f() {}|f",
                "String s = \"\"\" \\\"\"\" { \"\"\"; void f() {}|f",
                "/* { */ void f() {} // void g() {}|f",
                "class A { void inner() {} }|A",
                "record P(int a) {}|P",
                "@interface Mine {}|Mine"
            })
    void whatIsDeclaredIsFound(String code, String name) {
        assertEquals(Set.of(name), DeclaredNames.in(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"if (a) {}", "for (;;) { f(); }", "int[] a = {1};", "Runnable r = () -> {};", "f(x) {}", "{ {} }"})
    void whatIsNoDeclarationIsNot(String code) {
        assertEquals(Set.of(), DeclaredNames.in(code));
    }

    @Test
    void aQuotationMarkThatIsNotClosedEndsWithItsLine() {
        assertEquals(Set.of("f"), DeclaredNames.in("it's\nvoid f() {}"));
        assertEquals(Set.of("f"), DeclaredNames.in("say \"\\\nvoid f() {}"));
    }
}
