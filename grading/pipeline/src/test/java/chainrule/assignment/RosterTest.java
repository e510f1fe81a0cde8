package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {

    @TempDir
    Path folder;

    private Roster read(String text) throws IOException {
        return Roster.read(Files.writeString(folder.resolve("roster.csv"), text));
    }

    private void refused(String text, String says) {
        String message = assertThrows(IOException.class, () -> read(text)).getMessage();
        assertTrue(message.contains(says), message);
    }

    @Test
    void studentsAndTimesAreReadAndOtherColumnsAreLeftAlone() throws IOException {
        Roster roster =
                read("\uFEFFname,student,submitted\r\n\"Lee, Anna\",anna,2026-03-01T13:00:00+01:00\r\nBen,ben,\r\n");
        assertEquals(List.of("anna", "ben"), List.copyOf(roster.submitted().keySet()));
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                roster.submitted().get("anna"));
        assertEquals(Optional.empty(), roster.submitted().get("ben"));
    }

    @Test
    void theGradebookThatCanvasExportsIsARoster() throws IOException {
        Roster canvas = read("""
            Student,ID,SIS User ID,SIS Login ID,Section,Week 4 (34)
                Points Possible,,,,,100
            "Lee, Anna",1001,u1,alee,B,
            Madonna,1002,,mado,A,7
            "Student, Test",1099,,abc,A,
            """);
        assertEquals(Set.of("1001", "1002"), canvas.submitted().keySet());
        assertEquals("B", canvas.group("1001"));
        assertEquals("Anna", canvas.columns().get("1001").get("first_name"));
        assertEquals("Madonna", canvas.columns().get("1002").get("last_name"));
        assertEquals("alee", canvas.columns().get("1001").get("sis_login_id"));
        Roster other = read("student,id,section\nanna,7,A\n");
        assertEquals(Set.of("anna"), other.submitted().keySet());
    }

    @Test
    void semicolonsSeparateToo() throws IOException {
        assertEquals(
                List.of("anna", "ben"),
                List.copyOf(read("student;name\nanna;A\nben;B\n").submitted().keySet()));
    }

    @Tag("slow")
    @Test
    void anyBytesAreARosterAndMarksOrAreRefused() throws IOException {
        Random random = new Random(23);
        String alphabet =
                "student,exercise points;reason\tsubmitted\n\r\n\"\"anna,null,relu,7.5,1e99999999,[],{},\u0000\u2028é";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "student,exercise,points,reason,submitted\n" : "");
            while (random.nextInt(20) != 0) {
                int start = random.nextInt(alphabet.length());
                text.append(alphabet, start, Math.min(alphabet.length(), start + random.nextInt(9)));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("any.csv"), bytes);
            for (Reading reading : List.<Reading>of(
                    () -> Roster.read(file),
                    () -> ManualMarks.read(file, Map.of("relu", 10), Set.of("anna", "null")))) {
                try {
                    reading.run();
                } catch (IOException e) {
                    assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
                }
            }
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    @Test
    void whatIsNoRosterIsRefusedWithItsReason() {
        refused("id,name\nanna,A\n", "needs a column named student, got [id, name]");
        refused("student,name\nanna,A\nanna,B\n", "student anna is listed twice");
        refused("student,name\n,A\n", "a row has no student");
        refused("student,submitted\nanna,yesterday\n", "got yesterday");
    }

    @Test
    void aRosterIsReadAsExcelSavesIt() throws IOException {
        Roster roster =
                read("sep=;\r\n Student ;Last Name;First-Name\r\n\u00a00042 ;M\u00fcller;\"Bj\u00f6rn\"\r\n;;\r\n\r\n");
        assertEquals(List.of("0042"), List.copyOf(roster.submitted().keySet()));
        assertEquals("Müller", roster.columns().get("0042").get("last_name"));
        assertEquals("Björn", roster.columns().get("0042").get("first_name"));
        Path unicode = Files.write(
                folder.resolve("unicode.txt"), "student\tlast_name\r\nZoë\tÅ\r\n".getBytes(StandardCharsets.UTF_16));
        assertEquals("Å", Roster.read(unicode).columns().get("Zoë").get("last_name"));
    }

    @Test
    void anAccentOfItsOwnIsTheSameLetter() throws IOException {
        assertEquals(
                List.of("Zoë"),
                List.copyOf(read("student\nZoe\u0308\n").submitted().keySet()));
    }

    @Test
    void aWorkbookAndAnOpenQuotationMarkAreSaid() {
        refused("PK\u0003\u0004", "is a workbook");
        refused("student,last_name\nanna,\"Lee\nben,B\n", "a quotation mark is not closed");
    }

    @Test
    void moodlesGradingWorksheetIsARoster() throws IOException {
        Roster roster = read("""
                Identifier,"Full name","Email address",Status,Grade,"Maximum grade"
                "Participant 4711","Anna Lee",anna@example.org,"Submitted for grading",,10.00
                Teilnehmer12,"Ben Roe",,"No submission",,10.00
                """);
        assertEquals(Set.of("4711", "12"), roster.submitted().keySet());
        assertEquals(
                Map.of("student", "4711", "name", "Anna Lee", "email", "anna@example.org"),
                roster.columns().get("4711"));
    }

    @Test
    void allWrongRowsAreToldAtOnce() {
        refused(
                "student,name\nanna,A\nanna,B\n,C\n",
                "line 3: student anna is listed twice, also in line 2\n  line 4: a row has no student");
    }
}
