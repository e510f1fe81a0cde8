package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.assignment.Assignment;
import chainrule.assignment.Roster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedWorkTest {

    private final GuardedWork attempts = new GuardedWork();

    private static List<StudentMarks> standings() {
        Roster roster = new Roster(Map.of("anna", Optional.empty(), "ben", Optional.empty(), "cora", Optional.empty()));
        return StudentMarks.of(List.of(), Assignment.EVERYTHING, Optional.of(roster), Map.of());
    }

    @Test
    void whatFailsForOneStudentIsARemarkAndTheOthersHaveTheirRows() {
        String rows = attempts.rows("gradebook.csv", standings(), s -> {
            if (s.student().equals("ben")) {
                throw new OutOfMemoryError("too long");
            }
            return List.of(s.student());
        });
        assertEquals("anna\r\ncora\r\n", rows);
        assertEquals(
                List.of("the row of ben in gradebook.csv could not be made (java.lang.OutOfMemoryError: too long)"),
                attempts.remarks());
    }

    @Test
    void aFileOfTheStudentThatCannotBeReadIsARemarkToo() {
        attempts.make("the copy of anna", () -> {
            throw new IOException("gone");
        });
        assertEquals(1, attempts.remarks().size());
    }

    @Test
    void aDiskThatTakesNoFileEndsTheRun() {
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));
        assertThrows(
                UncheckedIOException.class,
                () -> attempts.make("a page", () -> {
                    throw full;
                }));
    }
}
