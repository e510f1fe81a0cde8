package chainrule.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditKindTest {

    /** The edit that fixes it is shown as the part of the cell that it changes. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            index swap            | double f(double[][] a, int i, int j) { return a[i][j]; } | a[i][j] → a[j][i]
            index swap            | double[][] f(int n, int m) { return new double[n][m]; } | new double[n][m] → new double[m][n]
            literal index         | double f(double[][] a, int i) { return a[0][i]; } | a[0][i] → a[i][i]
            literal index         | double f(double[] a, int i) { return a[i]; } | a[i] → a[0]
            shift by one          | double f(double[] a, int i) { return a[i]; } | a[i] → a[i - 1]
            shift by one          | boolean f(int i, int n) { return i < n; } | i < n → i < n - 1
            operator change       | double f(double a, double b) { return a + b; } | a + b → a - b
            operator change       | boolean f(int i, int n) { return i < n; } | i < n → i <= n
            operand removal       | double f(double a, double b) { return a * b; } | a * b → a
            operand removal       | double f(double a, double b) { return a * b; } | a * b → b
            operand swap          | double f(double a, double b, double c) { return a - b * c; } | a - b * c → (b * c) - a
            parenthesis change    | double f(double a, double b, double c) { return (a + b) / c; } | (a + b) / c → a + b / c
            parenthesis change    | double f(double a, double b, double c) { return a - b * c; } | a - b * c → (a - b) * c
            parenthesis change    | double f(double a, double b, double c) { return a / b + c; } | a / b + c → a / (b + c)
            literal change        | double f(double a) { return 2 * a; } | 2 → 1
            literal change        | double f(double a) { return 0.5 * a; } | 0.5 → 2.0
            literal variable      | double f(double[][] a) { return 1.0 / 3; } | 3 → a.length
            name change           | double f(double a, double b) { return a; } | a → b
            name entry            | double f(double a, double[] b) { return b[0] * a; } | a → b[0]
            assignment change     | void f(double a) { a = 3; } | a = 3 → a += 3
            assignment change     | void f(int i) { i++; } | i++ → i--
            call removal          | double f(double a) { return Math.sqrt(a); } | Math.sqrt(a) → a
            call removal          | double[] f(double[] a) { return a.clone(); } | a.clone() → a
            call change           | double f(double a) { return Math.tan(a); } | Math.tan(a) → Math.tanh(a)
            call addition         | double f(double a) { return a; } | a → Math.exp(a)
            call addition         | double f(double a, double b) { return a / b; } | a / b → a / Math.sqrt(b)
            argument swap         | double f(double a, double b) { return Math.pow(a, b); } | Math.pow(a, b) → Math.pow(b, a)
            argument change       | void f(List<String> a, Random r) { Collections.shuffle(a); } | Collections.shuffle(a) → Collections.shuffle(a, r)
            argument change       | void f(List<String> a, Random r) { Collections.shuffle(a, r); } | Collections.shuffle(a, r) → Collections.shuffle(a)
            matrix call           | double[][] f(double[][] a) { return a; } | a → transpose(a)
            matrix scale          | double[][] f(double[][] a) { return a; } | a → scale(1.0 / a.length, a)
            matrix term           | double[][] f(double[][] a, double[][] b) { return a; } | a → subtract(a, b)
            factor addition       | double f(double a, double b) { return a; } | a → a / b
            factor addition       | double f(double a) { return 1 - a; } | 1 - a → (1 - a) * (1 - (1 - a))
            size factor           | double f(double a, double[][] b) { return a; } | a → a / b.length
            term addition         | double f(double a, double b) { return a; } | a → b - a
            divisor term          | double f(double a, double b) { return a / b; } | a / b → a / (b + 1)
            divisor term          | double f(double a, double b, double c) { return a / b; } | a / b → a / (b + c)
            sign change           | double f(double a) { return -a; } | -a → a
            condition change      | double f(double a) { return a > 0 ? a : 1; } | a > 0 ? a : 1 → a > 0 ? 1 : a
            condition change      | void f(double a) { if (a > 0) a = 3; } | if (a > 0) →
            statement removal     | void f(double[] a) { a[0] = 3; a[1] = 4; } | a[0] = 3; →
            statement swap        | void f(double a) { a = 3; a++; } | a = 3; a++; → a++; a = 3;
            statement move        | void f(int n) { for (int i = 0; i < n; i++) { n = 3; } } | n = 3; → n = 3; (before the loop)
            statement insertion   | void f(double a) { for (int i = 0; i < 3; i++) { a += i; } } | → a = 0;
            length change         | int f(double[][] a) { return a.length; } | a.length → a[0].length
            number conversion     | double f(int a, int b) { return a / b; } | a / b → (double) a / b
            number conversion     | int f(double a) { return (int) a; } | (int) a → (a)
            static removal        | class A { static double a; } | static double a; → double a;
            """)
    void everyKindFindsItsEdits(String kind, String cell, String change) {
        List<Edit> edits = edits(cell);
        assertTrue(
                edits.stream().anyMatch(e -> e.kind().equals(kind) && e.change().equals(change)),
                () -> edits.stream().map(e -> e.kind() + ": " + e.change()).collect(Collectors.joining("\n")));
    }

    @Test
    void everyKindIsTried() {
        Set<String> tried = new TreeSet<>();
        for (EditKind kind : EditKind.ALL) {
            assertTrue(tried.add(kind.called()), kind.called());
        }
        assertEquals(EditKind.class.getPermittedSubclasses().length, tried.size());
    }

    @Test
    void theSameSlipInTwoPlacesIsOneEdit() {
        String cell = """
                double f(double a, double b) {
                    return Math.exp(a) - Math.exp(-b);
                }
                """;
        assertTrue(edits(cell).stream()
                .filter(Edit::isRepeated)
                .anyMatch(e -> e.lines().equals(Set.of(2))
                        && e.replacements().stream().allMatch(r -> r.text().equals("tanh"))
                        && e.replacements().size() == 2));
    }

    @Test
    void noTwoEditsGiveTheSameText() {
        String cell = "double f(double a, double b) { double c = a; return a * b - (c + 1) / b; }";
        List<Edit> edits = edits(cell);
        Set<String> texts = edits.stream().map(e -> e.replacements().toString()).collect(Collectors.toSet());
        assertEquals(edits.size(), texts.size());
    }

    @Test
    void anEditTellsTheLineThatItChanges() {
        String cell = """
                import java.util.List;
                double f(double a) {
                    double b = a + 1;
                    return 2 * b;
                }
                """;
        assertTrue(edits(cell).stream()
                .filter(e -> e.change().equals("2 → 1"))
                .allMatch(e -> e.lines().equals(Set.of(4))));
    }

    @Test
    void statementsThatHaveNothingToDoWithEachOtherAreNotSwapped() {
        assertFalse(edits("void f(double a, double b) { a = 3; b = 4; }").stream()
                .anyMatch(e -> e.kind().equals("statement swap")));
    }

    private static List<Edit> edits(String cell) {
        return EditSearch.of(CellUnit.of(CellSource.alone(cell), SampleCells.IMPORTS, SampleCells.COMPILER)
                .orElseThrow());
    }
}
