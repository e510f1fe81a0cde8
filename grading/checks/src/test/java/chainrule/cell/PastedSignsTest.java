package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PastedSignsTest {

    private static final String RIGHT = """
            String sign(double x) { // – × ”
                char c = 'c';
                return x - 1 <= 2 * c ? "minus" : "– “plus”";
            }""";

    private static CompiledCells compile(String cell) {
        return new CellCompiler(List.of(), "").compile(cell, List.of());
    }

    @Test
    void theyAreToldInsteadOfWhatTheCompilerSaysOfTheirLine() {
        assertEquals(
                List.of("""
                        line 2: in column 14, Java does not know the character ×: type * instead
                            return 2 × x;"""),
                compile("double twice(double x) {\n    return 2 × x;\n}").diagnostics().stream()
                        .map(Diagnostic::toString)
                        .toList());
    }

    @Test
    void whateverSignOfARightCellIsReplacedIsNamedIfTheCellDoesNotCompile() {
        String plain = "\"' -*;(x1=";
        String like = "”’\u00a0−×；（ｘ１＝";
        Random random = new Random(24);
        assertTrue(compile(RIGHT).compiles());
        for (int i = 0; i < 40; i++) {
            int place = random.nextInt(RIGHT.length());
            int kind = plain.indexOf(RIGHT.charAt(place));
            if (kind >= 0) {
                String cell = RIGHT.substring(0, place) + like.charAt(kind) + RIGHT.substring(place + 1);
                String at = "line %d: in column %d, "
                        .formatted(
                                RIGHT.substring(0, place).split("\n", -1).length,
                                place - RIGHT.lastIndexOf('\n', place - 1));
                CompiledCells cells = compile(cell);
                assertTrue(
                        cells.compiles()
                                || cells.diagnostics().get(0).toString().startsWith(at),
                        () -> cell + "\n" + at + cells.diagnostics());
            }
        }
    }
}
