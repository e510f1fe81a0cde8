package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionZipTest {

    private static final SubmissionZip.Bounds SMALL = new SubmissionZip.Bounds(4, 1000, 2000);

    @TempDir
    Path folder;

    private Path zip(Map<String, String> entries) throws IOException {
        return zip(entries, StandardCharsets.UTF_8);
    }

    private Path zip(Map<String, String> entries, Charset names) throws IOException {
        Path file = folder.resolve("class.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<String> unpack(Map<String, String> entries) throws IOException {
        return SubmissionZip.unpack(zip(entries), folder.resolve("out/unpacked"), SMALL);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void notebooksAndTimesComeOutAndOfAllElseTheName() throws IOException {
        assertEquals(List.of(), unpack(Map.of("anna/a.ipynb", "{}", "anna/timestamp.txt", "now", "anna/run.sh", "rm")));
        assertEquals(
                List.of(
                        "class.zip",
                        "out/unpacked/anna/a.ipynb",
                        "out/unpacked/anna/run.sh",
                        "out/unpacked/anna/timestamp.txt"),
                files());
        assertEquals(0, Files.size(folder.resolve("out/unpacked/anna/run.sh")));
    }

    @Test
    void namesAsWindowsWritesThemAreRead() throws IOException {
        Path zip = zip(Map.of("jörg/a.ipynb", "{}", "Groß/a.ipynb", "{}"), Charset.forName("IBM850"));
        assertEquals(List.of(), SubmissionZip.unpack(zip, folder.resolve("out"), SMALL));
        assertEquals(List.of("class.zip", "out/Groß/a.ipynb", "out/jörg/a.ipynb"), files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.ipynb",
                "x/../../../a.ipynb",
                "/tmp/a.ipynb",
                "x/..\\..\\a.ipynb",
                "..\\a.ipynb",
                "C:a.ipynb"
            })
    void aNameThatLeadsOutOfTheFolderIsLeftOutAndSaid(String name) throws IOException {
        assertEquals(List.of(name + ": left out, its name leads out of the folder"), unpack(Map.of(name, "{}")));
        assertEquals(List.of("class.zip"), files());
    }

    @ParameterizedTest
    @CsvSource({
        "anna\\a.ipynb, anna/a.ipynb",
        "anna\\week 4\\a.ipynb, anna/week 4/a.ipynb",
        "anna//a.ipynb, anna/a.ipynb",
        "./anna/./a.ipynb, anna/a.ipynb",
        "an:na/a.ipynb, an:na/a.ipynb"
    })
    @EnabledOnOs(OS.LINUX) // Where a name can hold a colon
    void aNameThatIsWrittenAnotherWayIsRead(String name, String file) throws IOException {
        assertEquals(List.of(), unpack(Map.of(name, "{}")));
        assertEquals(List.of("class.zip", "out/unpacked/" + file), files());
    }

    @Test
    void foldersAsWindowsWritesThemAreFoldersAndKeepTheirNeighbours() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("anna\\", "");
        entries.put("anna\\a.ipynb", "{}");
        entries.put("ben\\a.ipynb", "{}");
        entries.put("syllabus.pdf", "");
        assertEquals(List.of(), unpack(entries));
        assertEquals(
                List.of(
                        "class.zip",
                        "out/unpacked/anna/a.ipynb",
                        "out/unpacked/ben/a.ipynb",
                        "out/unpacked/syllabus.pdf"),
                files());
    }

    /** In a download of one folder the students write what stands behind their numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"ben_8_assignsubmission_file_a.ipynb", "ben/a.ipynb"})
    void aStudentsOwnBackslashMakesNoFolder(String honest) throws IOException {
        String name = "eve_7_assignsubmission_file_x_8_assignsubmission_file\\a.ipynb";
        assertEquals(
                List.of(name + ": left out, its name holds a backslash"), unpack(Map.of(name, "{}", honest, "{}")));
        assertEquals(List.of("class.zip", "out/unpacked/" + honest), files());
    }

    @Test
    void aNameThatIsTooLongIsLeftOutAndSaid() throws IOException {
        String name = "ü".repeat(130) + ".ipynb";
        assertEquals(List.of(name + ": left out, its name is too long"), unpack(Map.of(name, "{}")));
        String deep = "a/".repeat(600) + "a.ipynb";
        assertEquals(List.of(deep + ": left out, its name is too long"), unpack(Map.of(deep, "{}")));
    }

    @ParameterizedTest
    @CsvSource({"a.ipynb, a.ipynb/b.ipynb", "a.ipynb/b.ipynb, a.ipynb"})
    void whatHasTheNameOfAnotherIsLeftOutAndSaid(String first, String second) throws IOException {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(first, "{}");
        both.put(second, "{}");
        assertEquals(List.of(second + ": left out, something else has its name"), unpack(both));
        assertEquals(List.of("class.zip", "out/unpacked/" + first), files());
    }

    @Test
    void aZipFileWithinTheZipFileIsNotOpened() throws IOException {
        assertEquals(List.of(), unpack(Map.of("ben.zip", "PK", "anna/a.ipynb", "{}")));
        assertEquals(0, Files.size(folder.resolve("out/unpacked/ben.zip")));
    }

    @Test
    void aBombIsAFileThatIsTooLargeAndTakesNoRoomAndItsNeighboursComeOut() throws IOException {
        assertEquals(List.of(), unpack(Map.of("eve/a.ipynb", " ".repeat(1500), "anna/a.ipynb", "{}")));
        assertEquals(List.of("class.zip", "out/unpacked/anna/a.ipynb", "out/unpacked/eve/a.ipynb"), files());
        assertEquals(1500, Files.size(folder.resolve("out/unpacked/eve/a.ipynb")));
        assertEquals(0, Files.readAllBytes(folder.resolve("out/unpacked/eve/a.ipynb"))[0], "nothing of it is kept");
    }

    @Test
    void namesThatDifferInCapitalsOrInTheFormOfALetterStayTwoWhereTheSystemHasTwo() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String student : List.of("Anna", "anna", "Zo\u00eb", "Zoe\u0308")) {
            names.put(student + "/a.ipynb", student);
        }
        List<String> notes = unpack(names);
        for (String name : names.keySet()) {
            assertTrue(
                    notes.contains(name + ": left out, something else has its name")
                            || Files.readString(folder.resolve("out/unpacked").resolve(name))
                                    .equals(names.get(name)),
                    name);
        }
    }

    @Test
    void manyBombsTogetherAreRefused() {
        Map<String, String> bombs =
                Map.of("a.ipynb", " ".repeat(900), "b.ipynb", " ".repeat(900), "c.ipynb", " ".repeat(900));
        assertTrue(assertThrows(IOException.class, () -> unpack(bombs))
                .getMessage()
                .contains("more than 2000 bytes"));
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, String> many = Map.of("a", "", "b", "", "c", "", "d", "", "e", "");
        assertTrue(
                assertThrows(IOException.class, () -> unpack(many)).getMessage().contains("5 entries"));
    }

    @Test
    void whatIsNoZipFileIsSaid() throws IOException {
        Path text = Files.writeString(folder.resolve("class.zip"), "hello");
        String message = assertThrows(IOException.class, () -> SubmissionZip.unpack(text, folder.resolve("out")))
                .getMessage();
        assertTrue(message.contains("is neither a folder nor a complete zip file"), message);
    }

    @Test
    void unpackingAgainLeavesNothingOld() throws IOException {
        unpack(Map.of("anna/a.ipynb", "{}"));
        unpack(Map.of("ben/a.ipynb", "{}"));
        assertEquals(List.of("class.zip", "out/unpacked/ben/a.ipynb"), files());
    }
}
