package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCellsTest {

    private static final Path SAMPLE = Path.of("src/test/sample-cells");

    @TempDir
    Path exercise;

    private String fault(String cells) throws IOException {
        Files.writeString(
                exercise.resolve("solution.jsh"), "double mean(double a, double b) {\n    return (a + b) / 2;\n}\n");
        Files.writeString(exercise.resolve("cells.txt"), cells);
        return assertThrows(IllegalArgumentException.class, () -> KeptCells.of(exercise))
                .getMessage();
    }

    private void assertFault(String says, String cells) throws IOException {
        String said = fault(cells);
        assertTrue(said.startsWith(exercise.resolve("cells.txt") + ", line "), said);
        assertTrue(said.endsWith(says), said);
    }

    /** environment/tests/test_kept_cells.py reads the same files. */
    @Test
    void theSampleIsReadAsItIsToldBesideIt() throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        KeptCells.of(SAMPLE).forEach(c -> cells.put(c.toString(), c.text()));
        Map<String, String> told = new ObjectMapper()
                .readValue(
                        SAMPLE.resolve("cells.json").toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
        assertEquals(told, cells);
        assertEquals(List.copyOf(told.keySet()), List.copyOf(cells.keySet()));
    }

    @Test
    void theGuideShowsTheSample() throws IOException {
        String sample = Files.readString(SAMPLE.resolve("cells.txt"));
        assertTrue(Files.readString(Path.of("../guide/add-an-exercise.md"))
                .contains(sample.replaceAll("(?m)^(?=.)", "    ")));
    }

    @Test
    void anEditOfWhatIsNotThereIsAFaultThatNamesFileLineCellAndText() throws IOException {
        assertFault(
                "line 3: half-a, an edit of solution: “a - b” does not occur in it.",
                "[mutants]\nsum: / 2 →\nhalf-a: a - b → a\n");
    }

    @Test
    void anEditOfWhatIsThereTwiceIsAFault() throws IOException {
        assertFault(
                "line 2: b-forgotten, an edit of solution: “b” occurs more than once in it; take more of the text around it.",
                "[mutants]\nb-forgotten: b → 0\n");
    }

    @Test
    void editsOfTheSameTextAreAFault() throws IOException {
        assertFault(
                "twice, an edit of solution: “+ b) /” overlaps another edit; make one edit of both.",
                "[mutants]\ntwice: a + b → a - b\n    + b) / → - b) *\n");
    }

    @Test
    void aCellOfNoOtherOrOfItselfOrWithoutEditsIsAFault() throws IOException {
        assertFault("there are 0 cells named loops, not one.", "[mutants]\nsum (of loops): / 2 →\n");
        assertFault("is an edit of itself.", "[mutants]\nsum (of two): / 2 →\ntwo (of sum): / 2 →\n");
        assertFault("sum has no edits.", "[mutants]\nsum:\n");
    }

    @Test
    void aNameThatIsTwoCellsIsAFaultOnlyWhereItIsABase() throws IOException {
        String two = "[alternatives]\nhalf: (a + b) / 2 → 0.5 * (a + b)\n[mutants]\nhalf: (a + b) / 2 → 0.5 * a + b\n";
        assertFault("there are 2 cells named half, not one.", two + "a (of half): 0.5 → 0.4\n");
        Files.writeString(exercise.resolve("cells.txt"), two);
        assertEquals(3, KeptCells.of(exercise).size());
        assertFault("there are two mutants named half.", two + "half: / 2 →\n");
    }

    @Test
    void aLineOfAnotherShapeIsAFault() throws IOException {
        assertFault(
                "“sum / 2 → 1” is neither a kind in brackets nor a cell's name with a colon.",
                "[mutants]\nsum / 2 → 1\n");
        assertFault("“sum: / 2 →” is neither a kind in brackets nor a cell's name with a colon.", "sum: / 2 →\n");
        assertFault("“/ 2 -> 1” is not written as “original → replacement”.", "[mutants]\nsum: / 2 -> 1\n");
    }
}
