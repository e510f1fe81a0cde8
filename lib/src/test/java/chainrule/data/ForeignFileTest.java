package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in other encodings and formats, and what is no file. */
class ForeignFileTest {

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    private static void refused(String expected, Executable read) {
        var e = assertThrows(IllegalArgumentException.class, read);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1251", "ISO-8859-2", "x-MacRoman"})
    void anEncodingThatIsGuessedIsToldWithAWord(String encoding) {
        String name = encoding.equals("windows-1251") ? "размер" : "größe";
        byte[] bytes = (name + ",y\n1,2\n3,4\n").getBytes(Charset.forName(encoding));
        List<String> told = PrintedLines.of(() -> file.csv(bytes).numbers("y"));
        assertEquals(1, told.size(), told::toString);
        String read = new String(name.getBytes(Charset.forName(encoding)), Charset.forName("windows-1252"));
        assertTrue(
                told.get(0).contains("not in UTF-8 (line 1): read as Windows-1252, such as '" + read.substring(0, 3)),
                told.get(0));
        assertEquals(
                List.of(),
                PrintedLines.of(() -> file.csv(name + ",y\n1,2\n3,4\n").numbers("y")));
    }

    @Test
    void oneLineInAnotherEncodingDoesNotSpoilTheOthers() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("größe,art\n1,Möhre\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("2,Kürbis\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("3,Möhre\r\n".getBytes(StandardCharsets.UTF_8));
        List<String> told = PrintedLines.of(() -> {
            Dataset data = file.csv(bytes.toByteArray()).classes("art");
            assertEquals(List.of("größe"), data.featureNames());
            assertEquals(List.of("Kürbis", "Möhre"), data.classNames());
        });
        assertTrue(told.get(0).contains("(line 3): read as Windows-1252, such as 'Kürbis'"), told::toString);
    }

    @Test
    void lettersOfNeitherEncodingAreRefused() {
        refused(
                "line 1: the letters are neither in UTF-8 nor in Windows-1252",
                () -> file.csv("種類,ー,y\n1,2,3\n", Charset.forName("Shift_JIS")).numbers("y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void aFileInUtf32IsRead(String encoding) {
        Dataset data =
                file.csv("\uFEFFgröße,y\n1,2\n", Charset.forName(encoding)).numbers("y");
        assertEquals(List.of("größe"), data.featureNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": [1, 2]}|is a JSON file",
                "[{\"a\": 1}, {\"a\": 2}]|is a JSON file",
                "[[1, 2], [3, 4]]|is a JSON file",
                "% comment@relation iris@attribute a numeric@data1,2|is an ARFF file",
                "version https://git-lfs.github.com/spec/v1oid sha256:12size 3|is only the pointer of Git LFS",
                "<?xml version='1.0'?><a/>|is an XML file"
            })
    void aFileOfAnotherFormatIsNamed(String text, String expected) {
        refused(
                expected,
                () -> file.csv(text.replace("@", "\n@").replace("oid", "\noid") + "\n1,2\n")
                        .numbers("y"));
    }

    @Test
    void aHeaderThatBeginsWithABracketIsNoJson() {
        assertEquals(List.of("[mV]"), file.csv("[mV],y\n1,2\n").numbers("y").featureNames());
    }

    @Test
    void whatIsNoPathIsTold() {
        refused(
                "'https://example.org/a//b.csv' is an address on the web: download the file",
                () -> Dataset.csv("https://example.org/a//b.csv"));
        refused(
                "csv(…) expects the path of a file, such as \"data/iris.csv\", got an empty text",
                () -> Dataset.csv(""));
        refused("csv(…) expects the path of a file, such as \"data/iris.csv\", got null", () -> Dataset.csv(null));
        refused("got 'a\uFFFDb', which holds a character that no path has", () -> Dataset.csv("a\0b"));
        refused("idx(…) expects the path of a file", () -> Dataset.idx(null, "labels"));
        refused("table(…) expects a Tablesaw table, got null", () -> Dataset.table(null));
    }
}
