package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.Submission;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradescope's download: a folder with its record and a folder for each submission. */
class GradescopeDownloadTest {

    private static final String RECORD = """
            submission_101:
              :submitters:
              - :name: Anna Lee
                :sid: '0042'
                :email: anna@example.org
              :created_at: 2026-03-01 22:59:01.483330000 Z
              :score: 8.0
              :results:
                tests: []
            submission_102:
              :submitters:
              - :name: Ben
                :email: ben@example.org
              - :name: Carla
                :sid: null
                :email: carla@example.org
              :created_at: 2026-03-01 14:59:01 -08:00
            submission_103:
              :created_at: soon
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void threeSubmissions() throws IOException {
        for (String name : List.of("submission_101", "submission_102", "submission_103")) {
            new NotebookCells()
                    .exercise("dense-backward", "class MyDense {}")
                    .to(folder.resolve("assignment_7_export/%s/04-backpropagation.ipynb".formatted(name)));
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("assignment_7_export/submission_metadata.yml"), text);
    }

    private Submissions found() throws IOException {
        return FoundSubmissions.in(folder);
    }

    private Map<String, Instant> times() throws IOException {
        Map<String, Instant> times = new TreeMap<>();
        found().uploads().forEach((student, upload) -> upload.time().ifPresent(time -> times.put(student, time)));
        return times;
    }

    private List<String> students() throws IOException {
        return found().list().stream().map(Submission::student).toList();
    }

    @Test
    void studentsAreTheirNumbersElseTheirAddressesAndAGroupIsEachOfThem() throws IOException {
        write(RECORD);
        assertEquals(List.of("0042", "ben@example.org", "carla@example.org", "submission_103"), students());
    }

    @Test
    void timesComeFromTheRecordAndWhatIsNoneIsUnknown() throws IOException {
        write(RECORD);
        Instant late = Instant.parse("2026-03-01T22:59:01Z");
        assertEquals(
                Map.of("0042", late.plusNanos(483_330_000), "ben@example.org", late, "carla@example.org", late),
                times());
    }

    @Test
    void aRecordAndATimeThatWereHandedInCountForNothing() throws IOException {
        write(RECORD);
        Path own = folder.resolve("assignment_7_export/submission_102");
        new NotebookCells()
                .exercise("dense-backward", "class MyDense {}")
                .to(own.resolve("submission_1/04-backpropagation.ipynb"));
        Files.writeString(own.resolve("submission_metadata.yml"), RECORD.replace("submission_101", "submission_1"));
        Files.writeString(own.resolve("timestamp.txt"), "2026-01-01 00:00:00 UTC");
        Files.writeString(own.resolve("submission_1/timestamp.txt"), "2026-01-01 00:00:00 UTC");
        assertEquals(List.of("0042", "ben@example.org", "carla@example.org", "submission_103"), students());
        Path annas = found().list().get(0).file();
        assertTrue(annas.getParent().endsWith("submission_101"), annas::toString);
        assertEquals(Instant.parse("2026-03-01T22:59:01Z"), times().get("ben@example.org"));
    }

    @Test
    void aRecordWithinAStudentsFolderAssignsNothingToAnybody() throws IOException {
        folder = Files.createDirectory(folder.resolve("other"));
        for (String place : List.of("anna", "eve", "eve/submission_1", "eve/week 4/submission_1")) {
            new NotebookCells()
                    .exercise("dense-backward", "class MyDense {}")
                    .to(folder.resolve(place).resolve("04-backpropagation.ipynb"));
        }
        for (String place : List.of("eve", "eve/week 4")) {
            Files.writeString(
                    folder.resolve(place).resolve("submission_metadata.yml"),
                    "submission_1:\n  :submitters:\n  - :sid: anna\n  :created_at: 2020-01-01 00:00:00 Z\n");
        }
        assertEquals(List.of("anna", "eve"), students());
        assertEquals(Map.of(), times());
    }

    @Test
    void whatTwoPeopleAreCalledIsTheIdOfNeither() throws IOException {
        write("""
                submission_101:
                  :submitters:
                  - :name: Anna
                    :sid: '7'
                    :email: anna@example.org
                submission_102:
                  :submitters:
                  - :name: anna@example.org
                    :sid: '7'
                    :email: eve@example.org
                submission_103:
                  :submitters:
                  - :name: submission_101
                """);
        assertEquals(List.of("Anna", "eve@example.org", "submission_103"), students());
        assertEquals(
                List.of(
                        "7: is nobody's id, because submission_metadata.yml has it beside Anna and anna@example.org",
                        "anna@example.org: is nobody's id, because submission_metadata.yml has it beside Anna and anna@example.org",
                        "submission_103: submission_metadata.yml does not say who handed this in; the folder's name counts"),
                found().notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12e4",
                "12e4567",
                "0x1F",
                "0100",
                "1_000",
                "yes",
                "no",
                "on",
                "true",
                "Off",
                ".inf",
                "-.inf",
                ".nan",
                "1.0",
                "1:30",
                "0b11",
                "0o17",
                "2026-03-01",
                "+7",
                "1e400",
                "!!float 7",
                "&a 7",
                "'7'",
                "\"7\"",
                "7 # it is"
            })
    void aNumberIsTheCharactersThatTheRecordHas(String sid) throws IOException {
        write(RECORD.replace("'0042'", sid) + "  :score: .inf\n");
        String written = sid.replaceAll("^!!float |^&a |['\"]| #.*", "");
        assertEquals(
                new TreeSet<>(Set.of(written, "ben@example.org", "carla@example.org", "submission_103")),
                found().students());
        assertEquals(
                List.of(
                        "submission_103: submission_metadata.yml does not say who handed this in; the folder's name counts"),
                found().notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", "''", "", "{}", "[1]"})
    void whereThereIsNoNumberTheAddressCounts(String sid) throws IOException {
        write(RECORD.replace("'0042'", sid));
        assertTrue(found().students().contains("anna@example.org"), found()::toString);
    }

    @Test
    void whatTheRecordAndTheFoldersDoNotBothHoldIsTold() throws IOException {
        write(RECORD.replace("submission_103:", "submission_104:\n  :submitters:\n  - :name: Dora\nsubmission_105:"));
        assertEquals(
                List.of(
                        "Dora: submission_metadata.yml names the folder submission_104, which does not exist",
                        "submission_105: submission_metadata.yml names this folder, which does not exist",
                        "submission_103: submission_metadata.yml does not say who handed this in; the folder's name counts"),
                found().notes());
    }

    @Test
    void withoutItsRecordAFolderIsTheStudent() throws IOException {
        assertEquals(List.of("submission_101", "submission_102", "submission_103"), students());
        assertEquals(Map.of(), times());
    }

    @Test
    void aDamagedRecordIsSaidOnceAndLosesNobody() throws IOException {
        write("submission_101: [\n");
        assertEquals(3, found().list().size());
        assertEquals(1, found().notes().size());
        assertTrue(found().notes().get(0).startsWith("submission_metadata.yml cannot be read"), found()::toString);
    }

    @Test
    void aRecordThatGrowsWithoutEndIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        write(bomb + RECORD);
        assertTrue(found().list().size() >= 3);
    }
}
