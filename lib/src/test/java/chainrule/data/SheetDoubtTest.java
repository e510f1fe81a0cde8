package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can be read in two ways. */
class SheetDoubtTest {

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    private void refused(String expected, String text, Function<TableSource, Dataset> use) {
        var e = assertThrows(IllegalArgumentException.class, () -> use.apply(file.csv(text)));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    private List<String> told(String text, Function<TableSource, Dataset> use) {
        return PrintedLines.of(() -> use.apply(file.csv(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n1,5\n2,5\n3,5\n", "a,y\n1,5,2\n2,5,4\n3,5,7\n", "y,k\n1,5,u\n2,1,u\n3,7,v\n"})
    void decimalCommasWithoutQuotesAreNotTakenForNumbersOfTheRows(String text) {
        refused("If numbers have decimal commas, save the file with semicolons", text, s -> s.numbers("y"));
    }

    @Test
    void thousandsWithBlanksAreNotTakenForNumbersOfTheRows() {
        refused("numbers have blanks between thousands", "y\n1 500\n2 250\n", s -> s.numbers("y"));
    }

    @Test
    void whereNoNumberCanBeTornTheFirstCellsNumberTheRows() {
        for (String text :
                List.of("a,y\n1,.5,2\n2,1.5,4\n", "a\ty\n1\t0.5\t2\n2\t1.5\t4\n", "a;y\n1;0,5;2\n2;1,5;4\n")) {
            Dataset data = file.csv(text).without("column 1").numbers("y");
            assertArrayEquals(new double[][] {{0.5}, {1.5}}, data.x());
            List<String> told = told(text, s -> s.numbers("y"));
            assertEquals(1, told.size(), told::toString);
            assertTrue(told.get(0).contains("column 'column 1' counts the rows"), told.get(0));
        }
    }

    @Test
    void aColumnWithoutANameIsTold() {
        List<String> told = told("a,,y\n1,7,2\n2,3,4\n", s -> s.numbers("y"));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("the header has no name for column 2, which is a feature"), told.get(0));
        assertEquals(
                List.of(), told("a,,y\n1,7,2\n2,3,4\n", s -> s.features("a").numbers("y")));
    }

    @Test
    void aShortIndexIsToldIfItHasNoName() {
        assertEquals(1, told(",a,y\n0,1,3\n1,4,6\n2,7,9\n", s -> s.numbers("y")).size());
        assertEquals(
                1,
                told("Unnamed: 0,a,y\n0,1,3\n1,4,6\n2,7,9\n", s -> s.numbers("y"))
                        .size());
        assertEquals(List.of(), told("day,a,y\n0,1,3\n1,4,6\n2,7,9\n", s -> s.numbers("y")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pop;y\n1,234;2\n12,345;4\n", "a;b;y\n1.234;2;3\n2.345;5;6\n", "a\ty\n12.345\t2\n3.000\t4\n"})
    void numbersThatMayBeThousandsAreTold(String text) {
        List<String> told = told(text, s -> s.numbers("y"));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("each number with a"), told.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;y\n1,234;2\n12,5;4\n",
                "a;y\n0.234;2\n2.345;4\n",
                "a,y\n1.234,2\n2.345,4\n",
                "a;b;y\n1.234;2.5;3\n2.345;5;6\n",
                "v;a;y\n1.234;2;3\n2.345;5;6\n"
            })
    void numbersThatAreNoThousandsAreRead(String text) {
        assertEquals(
                List.of(), told(text, s -> text.startsWith("v") ? s.without("v").numbers("y") : s.numbers("y")));
    }

    @Test
    void onlyTheColumnsThatAreReadDecideTheDecimalSign() {
        String text = "n;a;k\n1,2;1.5;1,5\n3,4;2.5;2,5\n5,6;3.5;1,5\n";
        Dataset data = file.csv(text).without("n").classes("k");
        assertArrayEquals(new double[][] {{1.5}, {2.5}, {3.5}}, data.x());
        Dataset other = file.csv(text).features("n").classes("a");
        assertArrayEquals(new double[][] {{1.2}, {3.4}, {5.6}}, other.x());
        String thousands = "n;a;b\n1,2;1.500;2\n3,4;2.500;3\n";
        assertEquals(1.5, file.csv(thousands).without("n").numbers("b").x()[0][0]);
        refused("the file has decimal commas elsewhere", thousands, s -> s.numbers("b"));
    }

    @Test
    void aHeaderOverTooManyNumbersIsNoTitle() {
        refused(
                "expected 2 cells (a, y), got 4 (1, 5, 2, 5); put a cell",
                "a,y\n1,5,2,5\n3,5,4,5\n",
                s -> s.numbers("y"));
        refused("such as a number with a decimal comma", "a,y\n1,5,2,5\n3,5,4,5\n", s -> s.numbers("y"));
    }

    @Test
    void aMissingColumnTellsHowTheFileWasRead() {
        refused(
                "How it was read: " + folder.resolve("plants.csv") + ": line 1 ('My plants') was taken for a title",
                "My plants\na,b,c\n1,2,3\n",
                s -> s.numbers("y"));
    }

    @Test
    void aNumberSignAloneIsAName() {
        assertEquals(
                List.of("#", "b"),
                file.csv("#,b,y\n1,2,3\n4,5,6\n").numbers("y").featureNames());
    }

    @Test
    void quotesBehindBackslashesBelongToTheCell() {
        Dataset data = file.csv("a,k\n1,\"he said \\\"hi\\\"\"\n2,\"C:\\\"\n3,\"5\\\" x, y\"\n")
                .classes("k");
        assertEquals(List.of("5\" x, y", "C:\\", "he said \"hi\""), data.classNames());
    }

    @Test
    void wordsThatLookAlikeAreOneWord() {
        Dataset data =
                file.csv("a,cafe\u0301\n1,e\u0301\n2,\u00e9\n3,\u200Bx\n4,x\n").classes("caf\u00e9");
        assertEquals(List.of("x", "\u00e9"), data.classNames());
        assertEquals(
                2, file.csv("a,caf\u00e9\n1,x\n2,y\n").classes("cafe\u0301").size());
    }
}
