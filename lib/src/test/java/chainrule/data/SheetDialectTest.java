package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDialectTest {

    private static final double[][] X = {{1.5, 2}, {-300, 4}};

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    private static void refused(String expected, Supplier<Dataset> read) {
        var e = assertThrows(IllegalArgumentException.class, read::get);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length;width;kind\n1,5;2;tulip\n-300;4;rose\n",
                "sep=,\nlength,width,kind\n1.5,2,tulip\n-300,4,rose\n",
                "sep=;\r\nlength;width;kind\r\n1,5;2;tulip\r\n-300;4;rose\r\n",
                "length\twidth\tkind\n1.5\t2\ttulip\n-300\t4\trose\n",
                "length|width|kind\n1.5|2|tulip\n-300|4|rose\n",
                "length width kind\n   1.5   2  tulip\n-300   4 rose\n",
                "length, width, kind\n1.5, 2, tulip\n-300, 4, rose\n",
                "length,width,kind,\n1.5,2,tulip,\n-300,4,rose,\n",
                "length,width,kind\n1.5,2,tulip,\n-300,4,rose,\n",
                "length,width,kind,,\n1.5,2,tulip,,\n-300,4,rose,,\n,,,,\n",
                "length,width,kind\n\n1.5,2,tulip\n\n\n-300,4,rose\n\n",
                "length,width,kind\n1.5,2,tulip\n\u2212300,4,rose\n",
                "length,width,kind\n1.5\u00A0,\u00A02,tulip\n-300,4,rose\n",
                "length,width,kind\n\"1,5\",2,tulip\n-300,4,rose\n",
                "Plants of 1936\nlength,width,kind\n1.5,2,tulip\n-300,4,rose\n",
                "Plants of 1936,,\n\nlength,width,kind\n1.5,2,tulip\n-300,4,rose\n",
                "# made by hand\nlength,width,kind\n1.5,2,tulip\n# the next is cold\n-300,4,rose\n",
                "# length,width,kind\n1.5,2,tulip\n-300,4,rose\n",
                "\"length\",\"width\",\"kind\"\n\"a\",1.5,2,\"tulip\"\n\"b\",-300,4,\"rose\"\n"
            })
    void aFileWhoseMeaningIsClearIsRead(String text) {
        Dataset data = file.csv(text).features("length", "width").classes("kind");
        assertArrayEquals(X, data.x());
        assertEquals(List.of("rose", "tulip"), data.classNames());
        assertArrayEquals(new int[] {1, 0}, data.labels());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "km driven\tyear\tkind\n12 345\t2001\tred\n98 765\t2002\tblue\n",
                "km driven;year;kind\n12 345;2001;red\n98 765;2002;blue\n",
                "Cars of 1936\nkm driven|year|kind\n12 345|2001|red\n98 765|2002|blue\n",
                "km driven,year,kind\n12 345,2001,red\n98 765,2002,blue\n",
                "km driven\tyear\tkind\n\"12 345,0\"\t2001\tred\n98 765,0\t2002\tblue\n"
            })
    void blanksBetweenThousandsPartNoCells(String text) {
        Dataset data = file.csv(text).classes("kind");
        assertEquals(List.of("km driven", "year"), data.featureNames());
        assertArrayEquals(new double[][] {{12345, 2001}, {98765, 2002}}, data.x());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place,rooms,kind\n5 cm,3,house\n7 cm,4,flat\n",
                "place,rooms,kind\n12 Main,3,house\n14 Main,4,flat\n",
                "place to be,rooms,kind\n12 Main Street,3,house\n14 Main Street,4,flat\n"
            })
    void blanksInAFirstColumnPartNoCells(String text) {
        Dataset data = file.csv(text).features("rooms").classes("kind");
        assertArrayEquals(new double[][] {{3}, {4}}, data.x());
        assertEquals(List.of("flat", "house"), data.classNames());
    }

    @Test
    void decimalCommasPartNoCellsWhereAnotherSignDoes() {
        Dataset tabs = file.csv("Art\tx,1\nrose\t4,723\nleaf\t-8,32\n").classes("Art");
        assertArrayEquals(new double[][] {{4.723}, {-8.32}}, tabs.x());
        Dataset blanks = file.csv("a b k\n1,5 2,5 u\n3,5 4,5 v\n").classes("k");
        assertArrayEquals(new double[][] {{1.5, 2.5}, {3.5, 4.5}}, blanks.x());
        Dataset words = file.csv("\"x;2\";class\n-1,5;\"c;d\"\n-4,5;e\n").classes("class");
        assertArrayEquals(new double[][] {{-1.5}, {-4.5}}, words.x());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsSeenInTheBytes(String encoding) {
        Dataset data = file.csv("Größe;Art\n1,5;Möhre\n2;Lauch\n", Charset.forName(encoding))
                .classes("Art");
        assertEquals(List.of("Größe"), data.featureNames());
        assertEquals(List.of("Lauch", "Möhre"), data.classNames());
    }

    @Test
    void aCompressedFileIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, file.csv(bytes.toByteArray()).numbers("b").x()[0][0]);
    }

    @Test
    void filesThatAreNoTextAreNamedForWhatTheyAre() {
        refused("is a workbook", () -> file.csv("PK\3\4...").classes("k"));
        refused("is a web page", () -> file.csv("\n<!DOCTYPE html>\n<html>").classes("k"));
        refused("is not a text file", () -> file.csv("a,b\n1,2\n\0\0").classes("k"));
    }

    @Test
    void aCommentAndATitleThatWereLeftOutAreTold() {
        List<String> told = PrintedLines.of(() ->
                file.csv("My plants\n#1 made by hand\na,b\n1,2\n#3\n5,6\n").numbers("b"));
        assertEquals(2, told.size(), told::toString);
        assertTrue(told.get(0)
                .endsWith("2 lines were left out as comments, the first is line 2, since they begin with '#'."));
        assertTrue(told.get(1)
                .endsWith("line 1 ('My plants') was taken for a title, since it has fewer cells than the rows."));
    }

    @Test
    void aRowThatBeginsWithANumberSignIsAnExampleWhereItsCellsFit() {
        Dataset data = file.csv("colour,size,kind\n#ff0000,2,rose\n#00ff00,4,leaf\n")
                .features("size")
                .classes("kind");
        assertEquals(2, data.size());
        refused(
                "row 2 below the header, column 'a': expected a number, got '#3'",
                () -> file.csv("a,b\n1,2\n#3,4\n5,6\n").numbers("b"));
    }

    @Test
    void numbersWithTwoDecimalSignsAreRefused() {
        refused(
                "column 'b': expected a number, got '1.234'; the file has decimal commas elsewhere",
                () -> file.csv("a;b\n1,5;2\n2,5;1.234\n").numbers("b"));
        refused(
                "column 'a': expected a number, got '1,5'; write it with a decimal point",
                () -> file.csv("a;b\n1,5;2\n1.5;3\n").numbers("b"));
    }

    @Test
    void equalNamesGetNumbersAndNamesThatDifferInCapitalsAreToldApart() {
        Dataset data = file.csv("a,a,A,k\n1,2,3,x\n4,5,6,y\n").classes("k");
        assertEquals(List.of("a (1)", "a (2)", "A"), data.featureNames());
        refused(
                "has 2 columns 'a', which are called a (1), a (2) here",
                () -> file.csv("a,a,b\n1,2,3\n").numbers("a"));
        Dataset two = file.csv("t,T,u\n1,2,3\n").numbers("T");
        assertArrayEquals(new double[][] {{2}}, two.y());
        assertEquals(3, two.toTable().columnCount());
        refused(
                "has no column 'ab', but Ab and aB",
                () -> file.csv("Ab,aB,c\n1,2,3\n").numbers("ab"));
    }

    @Test
    void aSheetOfTenThousandColumnsAndALongCellAreRead() {
        String header = IntStream.range(0, 10_001).mapToObj(j -> "c" + j).collect(Collectors.joining(","));
        String row = IntStream.range(0, 10_001).mapToObj(j -> "" + j % 7).collect(Collectors.joining(","));
        assertEquals(10_000, file.csv(header + "\n" + row + "\n").numbers("c9").features());
        String text = "x".repeat(9_000) + "\n, \"\"" + "y".repeat(9_000);
        Dataset data = file.csv("note,a,k\n\"" + text + "\",1,u\nshort,2,v\n")
                .without("note")
                .classes("k");
        assertArrayEquals(new double[][] {{1}, {2}}, data.x());
    }
}
