package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicsTest {

    private static final String TWICE = "double twice(double x) {\n  return 2 * x;\n}";

    private static CompiledCells compile(String cell, String... others) {
        return new CellCompiler(List.of(), "").compile(cell, List.of(others));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%time\n" + TWICE,
                "%%time -w\n" + TWICE,
                TWICE + "\n%time twice(3)",
                TWICE + "\n%time twice(3);",
                "%maven org.example:tool:1.0\n" + TWICE,
                "  %load other.jshell\n" + TWICE,
                "%classpath /tmp/it's here/*.jar\n" + TWICE + "\n%jars *.jar"
            })
    void aCellWithThemCompilesAsInTheNotebook(String cell) {
        assertEquals(List.of(), compile(cell).diagnostics());
        assertTrue(compile("double four() { return twice(2); }", cell).compiles());
        assertEquals(
                List.of(0),
                List.copyOf(new CellCompiler(List.of(), "")
                        .compileTogether(List.of(cell.replaceAll("\n%time.*", "")), List.of(0))
                        .keySet()));
    }

    @Test
    void linesAreThoseOfTheCell() {
        CompiledCells cells = compile("%%time\n%jars a.jar\n" + TWICE.replace("2", "two"));
        assertEquals(4, cells.diagnostics().get(0).line());
        CompiledCells right = compile("%%time\n\n" + TWICE);
        Map.Entry<String, int[]> lines = right.lines().entrySet().iterator().next();
        assertTrue(Arrays.stream(lines.getValue()).anyMatch(line -> line == 4));
    }

    @Test
    void whatGradingLacksIsTold() {
        String note =
                "Line 2, %maven org.example:tool:1.0, works only in the notebook:" + " checking and grading ignore it.";
        String cell = "%%time\n%maven org.example:tool:1.0\n" + TWICE;
        assertEquals(List.of(note), compile(cell).notes());
        assertEquals(
                List.of(note),
                new CellCompiler(List.of(), "")
                        .compileTogether(List.of(cell), List.of(0))
                        .get(0)
                        .notes());
        assertEquals(List.of(), compile("%%time\n" + TWICE).notes());
        assertEquals(
                1,
                compile("%%loadFromPOM\n<dependency>it's</dependency>").notes().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int rest(int a, int load) {\n  return a\n    %load;\n}",
                "int rest(int a, int b) {\n  return a\n    % b;\n}",
                "String s = \"%d %maven\";\nString t(int x) { return \"x =%d\".formatted(x); }",
            })
    void aRemainderOrATextIsNone(String cell) {
        assertEquals(cell, Magics.in(cell).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n%%time\n" + TWICE, "%%times\n" + TWICE, TWICE + "\n%%time", "%nothing\n" + TWICE})
    void whatNoKernelTakesDoesNotCompile(String cell) {
        assertTrue(!compile(cell).compiles());
    }
}
