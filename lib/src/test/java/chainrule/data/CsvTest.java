package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @TempDir
    Path folder;

    private TableSource csv(String text) {
        try {
            Path file = folder.resolve("plants.csv");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return Dataset.csv(file.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(String expected, String text, java.util.function.Function<TableSource, Dataset> target) {
        var e = assertThrows(IllegalArgumentException.class, () -> target.apply(csv(text)));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aWordColumnBecomesOneHotInAlphabeticalOrder() {
        Dataset data = csv("length,kind,width\n1.5,tulip,2\n-3e2,rose,4\n").classes("kind");
        assertArrayEquals(new double[][] {{1.5, 2}, {-300, 4}}, data.x());
        assertArrayEquals(new double[][] {{0, 1}, {1, 0}}, data.y());
        assertEquals(List.of("length", "width"), data.featureNames());
        assertEquals(List.of("rose", "tulip"), data.classNames());
        assertEquals("kind", data.targetName());
        assertEquals("plants", data.name());
    }

    @Test
    void numericClassesComeInNumericOrder() {
        assertEquals(
                List.of("2", "9", "10"),
                csv("a,k\n0,10\n0,9\n0,2\n").classes("k").classNames());
    }

    @Test
    void numberTargetsKeepTheirValuesAndOrder() {
        Dataset data = csv("a,b,c\n1,2,3\n4,5,6\n").numbers("c", "a");
        assertArrayEquals(new double[][] {{2}, {5}}, data.x());
        assertArrayEquals(new double[][] {{3, 1}, {6, 4}}, data.y());
        assertEquals(List.of("c", "a"), data.outputNames());
    }

    @Test
    void chosenFeaturesComeInTheOrderAskedFor() {
        Dataset data = csv("a,b,c\n1,2,3\n4,5,6\n").features("b", "a").numbers("c");
        assertArrayEquals(new double[][] {{2, 1}, {5, 4}}, data.x());
    }

    @Test
    void quotedCellsWindowsLinesAndAByteOrderMarkAreRead() {
        Dataset data = csv("\uFEFF\"a\",\"k\"\r\n\" 1 \",\"x,y\"\r\n2,z\r\n").classes("k");
        assertArrayEquals(new double[][] {{1}, {2}}, data.x());
        assertEquals(List.of("x,y", "z"), data.classNames());
    }

    @Test
    void aMissingFileIsNamedWithTheWorkingDirectory() {
        var e = assertThrows(java.io.UncheckedIOException.class, () -> Dataset.csv("data/digit.csv"));
        assertTrue(e.getMessage().startsWith("data/digit.csv does not exist (looked for /"), e.getMessage());
        assertTrue(e.getMessage().contains("working directory " + Path.of("").toAbsolutePath()), e.getMessage());
    }

    @Test
    void aFolderIsNotRead() {
        var e = assertThrows(java.io.UncheckedIOException.class, () -> Dataset.csv(folder.toString()));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @Test
    void aMissingColumnListsTheColumnsAndTheNearest() {
        refused(
                "has no column 'petal-width'; its columns are petal_length, petal_width, kind; did you mean 'petal_width'?",
                "petal_length,petal_width,kind\n1,2,a\n3,4,b\n",
                s -> s.numbers("petal-width"));
    }

    @Test
    void aHeaderThatCameAsOneColumnAsksForTheSeparator() {
        refused("are the cells separated by commas?", "a:b\n1:2\n3:4\n", s -> s.numbers("b"));
    }

    @Test
    void textInANumberColumnNamesRowColumnAndText() {
        refused(
                "plants.csv, row 2 below the header, column 'b': expected a number, got 'tall'",
                "a,b,k\n1,2,x\n3,tall,y\n",
                s -> s.classes("k"));
        refused(
                "row 1 below the header, column 'b': expected a number, got '1,500'; write it with a decimal point",
                "a,b\n1,\"1,500\"\n",
                s -> s.numbers("b"));
        refused("leave the column out with .without(\"b\")", "a,b,c\n1,x,3\n", s -> s.numbers("c"));
        refused("expected a number, got '1d'", "a,b\n1,1d\n", s -> s.numbers("b"));
    }

    @Test
    void anEmptyCellNamesRowAndColumn() {
        refused("row 2 below the header, column 'b': the cell is empty", "a,b,k\n1,2,x\n3,,y\n", s -> s.classes("k"));
        refused("row 1 below the header, column 'k': the cell is empty", "a,k\n1,\n3,y\n", s -> s.classes("k"));
        refused("row 1 below the header, column 'b': the cell holds 'NaN'", "a,b\n1,NaN\n", s -> s.numbers("b"));
    }

    @Test
    void anEmptyFileAndAFileWithAHeaderOnlyAreRefused() {
        refused("is empty", " \n", s -> s.classes("k"));
        refused("has no rows below the header [a, k]", "a,k\n", s -> s.classes("k"));
    }

    @Test
    void aRowThatIsTooShortOrTooLongIsShownBesideTheHeader() {
        refused(
                "plants.csv, row 2 below the header (line 3): expected 3 cells (a, b, k), got 2 (3, 4); is a cell or a separator, here ',', missing?",
                "a,b,k\n1,2,x\n3,4\n5,6,y\n",
                s -> s.classes("k"));
        refused(
                "row 2 below the header (line 3): expected 3 cells (a, b, k), got 4 (3, 4, y, 9); put a cell that contains the separator, here ',', in quotes",
                "a,b,k\n1,2,x\n3,4,y,9\n5,6,y\n",
                s -> s.classes("k"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsLine() {
        refused("plants.csv, line 3: a cell begins with a quote", "a,k\n1,x\n2,\"y\n3,z\n", s -> s.classes("k"));
    }

    @Test
    void aWrongNumberOfClassesIsRefused() {
        refused("column 'k': expected 3 classes, got 2: [x, y]", "a,k\n1,x\n2,y\n", s -> s.classes("k", 3));
        refused("column 'k': expected at least 2 classes, got only [x]", "a,k\n1,x\n2,x\n", s -> s.classes("k"));
    }

    @Test
    void aNumberColumnIsNotTakenForClasses() {
        StringBuilder text = new StringBuilder("a,price\n");
        for (int i = 0; i < 40; i++) {
            text.append(i % 3).append(',').append(i * 0.5).append('\n');
        }
        refused("write numbers(\"price\")", text.toString(), s -> s.classes("price"));
    }

    @Test
    void theTargetCannotBeAFeatureToo() {
        refused(
                "the features must be other columns",
                "a,k\n1,2\n3,4\n",
                s -> s.features("k").numbers("k"));
        refused("no column is left as a feature beside the target", "k\n1\n3\n", s -> s.numbers("k"));
    }
}
