package chainrule.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewritingTest {

    private static final CellRewriter REWRITER = new CellRewriter(
            SampleCells.CLASS_PATH,
            "import java.util.*;\nimport java.util.function.*;\nimport java.util.stream.*;\nimport static chainrule.tensor.Matrices.*;");

    /** Names are drawn: {@code #} stands for any. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            renamed variable | double f(double a) { return a + 1; } | double f(double #) { return # + 1; }
            field of this | class A { int n; int m() { return n; } } | class A { int n; int m() { return this.n; } }
            parentheses | double f(double a) { return a + 1; } | double f(double a) { return (a) + 1; }
            order of methods | void f() {} void g() {} | void g() {} void f() {}
            operands turned | boolean f(int a, int b) { return a < b; } | boolean f(int a, int b) { return (b > a); }
            other operator | double f(double a, double b) { return a - b; } | double f(double a, double b) { return (a + -b); }
            other function | double f(double a) { return Math.max(0, a); } | double f(double a) { return (a > 0 ? a : 0); }
            minus as a factor | double f(double a) { return -a; } | double f(double a) { return (-1 * a); }
            lambda in another form | double[][] f(double[][] a) { return map(a, Math::tanh); } | double[][] f(double[][] a) { return map(a, # -> Math.tanh(#)); }
            independent statements turned | int f() { int a = 1; int b = 2; return a + b; } | int f() { int b = 2; int a = 1; return a + b; }
            statement in a block | void f(int a) { if (a > 0) a = 1; } | void f(int a) { if (a > 0) { a = 1; } }
            assignment with an operator | void f(double a) { a -= 1; } | void f(double a) { a = a - 1; }
            other increment | void f(int a) { a++; } | void f(int a) { a += 1; }
            final variable | void f() { int a = 1; } | void f() { final int a = 1; }
            declared with var | void f() { int a = 1; } | void f() { var a = 1; }
            declared without a value | void f() { int a = 1; } | void f() { int a; a = 1; }
            variable for a part | int f(int a) { return 2 * a; } | int f(int a) { int # = 2 * a; return #; }
            variable written out | int f(int a) { int b = 2 * a; return b + 1; } | int f(int a) { return (2 * a) + 1; }
            condition as a statement | int f(int a) { return a > 0 ? a : 1; } | int f(int a) { if (a > 0) { return a; } else { return 1; } }
            other branch first | int f(int a) { return a > 0 ? a : 1; } | int f(int a) { return (!(a > 0) ? 1 : a); }
            loop with while | void f(int n) { for (int i = 0; i < n; i++) {} } | void f(int n) { { int i = 0; while (i < n) { {} i++; } } }
            loop from the end | void f(int[] a) { for (int i = 0; i < a.length; i++) a[i] = i; } | void f(int[] a) { for (int i = a.length - 1; i >= 0; i--) a[i] = i; }
            loop with an index | int f(int[] a) { int s = 0; for (int v : a) s += v; return s; } | int f(int[] a) { int s = 0; for (int # = 0; # < a.length; #++) { int v = a[#]; s += v; } return s; }
            loop over entries | int f(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) s += a[i]; return s; } | int f(int[] a) { int s = 0; for (int # : a) s += #; return s; }
            stream of indices | void f(int[] a) { for (int i = 0; i < a.length; i++) a[i] = i; } | void f(int[] a) { java.util.stream.IntStream.range(0, a.length).forEach(i -> { a[i] = i; }); }
            sum of a stream | double f(double[] a) { double s = 0; for (int i = 0; i < 3; i++) s += a[i]; return s; } | double f(double[] a) { double s = 0; s += IntStream.range(0, 3).mapToDouble(i -> a[i]).sum(); return s; }
            helper for a formula | int f(int a) { return 2 * a; } | int f(int a) { return #(a); } int #(int a) { return 2 * a; }
            helper for a statement | void f(int[] a) { a[0] = 1; } | void f(int[] a) { #(a); } void #(int[] a) { a[0] = 1; }
            helper for a whole method | int f(int a) { return a; } | int f(int a) { return #(a); } int #(int a) { return a; }
            constant | int f(int a) { return 2 * a; } | int f(int a) { return # * a; } int # = 2;
            method of the library written out | double[][] f(double[][] a) { return copy(a); } | double[][] f(double[][] a) { return #(a); } double[][] #(double[][] a) { return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new); }
            """)
    void everyRewritingWritesItInOtherWords(String kind, String cell, String words) {
        List<String> ways = ways(cell, kind);
        String pattern = "\\Q" + words.replace("#", "\\E(?U)[\\w$]+(?-U)\\Q") + "\\E";
        assertTrue(ways.stream().anyMatch(w -> w.matches(pattern)), ways::toString);
    }

    /** Where the meaning could change, nothing is proposed. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            loop from the end | void f(int[] a) { for (int i = 1; i < 9; i++) a[i] = a[i - 1]; }
            loop from the end | int f(int[] a) { int last = 0; for (int i = 0; i < 9; i++) last = a[i]; return last; }
            loop from the end | void f(List<Integer> a) { for (int i = 0; i < 9; i++) a.add(i); }
            loop from the end | int f(int[] a) { int s = 0; for (int i = 0; i < 9; i++) { s += a[i]; a[0] = s; } return s; }
            loop with while | int f(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i == 2) continue; s += i; } return s; }
            loop over entries | int f(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) s += i * a[i]; return s; }
            independent statements turned | int f() { int a = 1; int b = a; return b; }
            independent statements turned | double f(Random r) { double a = r.nextDouble(); double b = r.nextDouble(); return a - b; }
            stream of indices | int f(int[] a) { int s = 0; for (int i = 0; i < 9; i++) s += a[i]; return s; }
            stream of indices | int f(int[] a) { for (int i = 0; i < 9; i++) if (a[i] > 0) return i; return 0; }
            operands turned | int f(int a) { return a++ + a; }
            variable for a part | int f(int[] a, int i) { return i < 9 ? a[i + 1] : 0; }
            variable written out | double f(double a) { double b = 2 * a; a = 0; return b; }
            helper for a formula | int f(int a) { return a++ + 1; }
            helper for a statement | int f(int a) { a = 2; return a; }
            """)
    void whatMightMeanSomethingElseIsNotProposed(String kind, String cell) {
        List<String> ways = ways(cell, kind);
        boolean safe = ways.stream().allMatch(w -> kind.equals("variable for a part") && w.contains("= i < 9;"));
        assertTrue(safe, ways::toString);
    }

    @Test
    void theSameSeedGivesTheSameCells() {
        String cell = "double f(double a, double b) { double c = a; return a * b - (c + 1) / b; }";
        Optional<RewrittenCell> first = REWRITER.rewrite(cell, "f", 3, 6);
        assertEquals(first, REWRITER.rewrite(cell, "f", 3, 6));
        assertNotEquals(first, REWRITER.rewrite(cell, "f", 4, 6));
        assertEquals(6, first.orElseThrow().steps().size());
    }

    @Test
    void helpersAndConstantsGoToOtherCells() {
        TreeSet<Integer> counts = new TreeSet<>();
        for (int seed = 0; seed < 30; seed++) {
            RewrittenCell cell = REWRITER.rewrite("double f(double a) { return 2 * a + 1; }", "f", seed, 5)
                    .orElseThrow();
            counts.add(cell.others().size());
            assertTrue(cell.text().contains(" f("), cell::toString);
        }
        assertTrue(counts.size() > 2, counts::toString);
    }

    private static List<String> ways(String cell, String kind) {
        return REWRITER.ways(cell, kind, 1).stream()
                .map(w ->
                        w.replaceAll("\\s+|static ", " ").replaceAll(" +", " ").strip())
                .toList();
    }
}
