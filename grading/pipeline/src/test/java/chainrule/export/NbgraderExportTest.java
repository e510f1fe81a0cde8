package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.marks.StudentMarks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NbgraderExportTest {

    private static String row(int index, List<StudentMarks> classMarks) {
        return ExportedClass.row(index, new NbgraderExport(), classMarks);
    }

    @Test
    void nbgraderHasTheColumnsOfItsExport() {
        Map<String, String> roster = Map.of("last_name", "Lee", "first_name", "Anna", "email", "anna@example.org");
        List<StudentMarks> classMarks = ExportedClass.of("anna", roster);
        assertEquals(
                "assignment,duedate,timestamp,student_id,last_name,first_name,email,"
                        + "raw_score,late_submission_penalty,score,max_score",
                row(0, classMarks));
        assertEquals(
                "Week 4,2026-03-01 12:00:00,2026-03-01 13:00:00,anna,Lee,Anna,anna@example.org,7.5,0.75,6.75,10.0",
                row(1, classMarks));
        assertEquals("Week 4,2026-03-01 12:00:00,,ben,,,,0.0,0.0,0.0,10.0", row(2, classMarks));
    }
}
