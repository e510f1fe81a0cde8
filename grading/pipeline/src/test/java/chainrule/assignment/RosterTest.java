package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    void semicolonsSeparateToo() throws IOException {
        assertEquals(
                List.of("anna", "ben"),
                List.copyOf(read("student;name\nanna;A\nben;B\n").submitted().keySet()));
    }

    @Test
    void whatIsNoRosterIsRefusedWithItsReason() {
        refused("id,name\nanna,A\n", "needs a column named student, got [id, name]");
        refused("student,name\nanna,A\nanna,B\n", "student anna stands twice");
        refused("student,name\n,A\n", "a row has no student");
        refused("student,submitted\nanna,yesterday\n", "got yesterday");
    }
}
