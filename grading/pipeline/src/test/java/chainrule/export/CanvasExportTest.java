package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SyntheticClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanvasExportTest {

    private static String row(int index, List<StudentMarks> classMarks) {
        return ExportedClass.row(index, new CanvasExport(), classMarks);
    }

    @Test
    void canvasHasItsFiveColumnsTheAssignmentAndThePointsPossible() {
        List<StudentMarks> classMarks = ExportedClass.of("anna", Map.of());
        assertEquals("Student,ID,SIS User ID,SIS Login ID,Section,Week 4", row(0, classMarks));
        assertEquals("    Points Possible,,,,,10", row(1, classMarks));
        assertEquals("anna,,,anna,,6.75", row(2, classMarks));
        assertEquals("ben,,,ben,,0", row(3, classMarks));
    }

    @Test
    void aNumberIsCanvasOwnIdAsInItsDownloads() {
        assertEquals("4711,4711,,,,6.75", row(2, ExportedClass.of("4711", Map.of())));
    }

    @Test
    void whoIsExcusedIsSoInCanvasToo() {
        List<StudentMarks> classMarks = SyntheticClass.of(60, 3);
        List<String> rows =
                List.of(new CanvasExport().text(classMarks, new GuardedWork()).split("\r\n"));
        for (int i = 0; i < classMarks.size(); i++) {
            StudentMarks s = classMarks.get(i);
            String points = s.isExcused() ? "EX" : s.total().toPlainString();
            assertTrue(rows.get(i + 2).endsWith("," + points), rows.get(i + 2));
        }
        assertTrue(classMarks.stream().anyMatch(StudentMarks::isExcused));
    }

    @Test
    void theRosterTellsCanvasWhoItIs() {
        Map<String, String> roster = Map.of(
                "last_name", "Lee", "first_name", "Anna", "canvas_id", "12", "sis_user_id", "u12", "section", "A");
        assertEquals("\"Lee, Anna\",12,u12,,A,6.75", row(2, ExportedClass.of("anna", roster)));
    }
}
