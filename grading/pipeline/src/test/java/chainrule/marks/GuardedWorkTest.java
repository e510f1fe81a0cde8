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

    private final GuardedWork guarded = new GuardedWork();

    private static List<StudentMarks> marks() {
        Roster roster = new Roster(Map.of("anna", Optional.empty(), "ben", Optional.empty(), "cora", Optional.empty()));
        return StudentMarks.of(List.of(), Assignment.EVERYTHING, Optional.of(roster), Map.of());
    }

    @Test
    void whatFailsForOneStudentIsARemarkAndTheOthersHaveTheirRows() {
        String rows = guarded.rows("gradebook.csv", marks(), s -> {
            if (s.student().equals("ben")) {
                throw new OutOfMemoryError("too long");
            }
            return List.of(s.student());
        });
        assertEquals("anna\r\ncora\r\n", rows);
        assertEquals(
                List.of("the row of ben in gradebook.csv could not be made (java.lang.OutOfMemoryError: too long)"),
                guarded.remarks());
    }

    @Test
    void aFileOfTheStudentThatCannotBeReadIsARemarkToo() {
        guarded.make("the copy of anna", () -> {
            throw new IOException("gone");
        });
        assertEquals(1, guarded.remarks().size());
    }

    @Test
    void aDiskThatTakesNoFileEndsTheRun() {
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));
        assertThrows(
                UncheckedIOException.class,
                () -> guarded.make("a page", () -> {
                    throw full;
                }));
    }
}
