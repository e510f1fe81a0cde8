package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.StudentMarks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoodleExportTest {

    private static String row(int index, List<StudentMarks> classMarks) {
        return ExportedClass.row(index, new MoodleExport(), classMarks);
    }

    @Test
    void moodleHasTheColumnsOfItsGradingWorksheet() {
        Map<String, String> roster = Map.of("last_name", "Lee", "first_name", "Anna", "email", "anna@example.org");
        List<StudentMarks> classMarks = ExportedClass.of("4711", roster);
        assertEquals(
                "Identifier,Full name,Email address,Grade,Maximum grade,Last modified (grade),Feedback comments",
                row(0, classMarks));
        assertEquals(
                "Participant 4711,Anna Lee,anna@example.org,6.75,10,,"
                        + "\"6.75 of 10 points; 7.5 − 10 % late = 6.75; ReLU: 7.5 of 10\"",
                row(1, classMarks));
        assertEquals("ben,,,0,10,,Nothing was handed in.", row(2, classMarks));
        Map<String, String> whole = Map.of("name", "Anna Lee", "email", "anna@example.org");
        assertTrue(row(1, ExportedClass.of("4711", whole))
                .startsWith("Participant 4711,Anna Lee,anna@example.org,6.75,10,"));
    }
}
