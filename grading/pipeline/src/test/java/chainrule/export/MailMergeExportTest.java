package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SyntheticClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailMergeExportTest {

    @Test
    void aLetterHasAnAddressPointsTheirArithmeticAndAnAttachment() {
        Map<String, String> roster = Map.of("last_name", "Lee", "first_name", "Anna", "email", "anna@example.org");
        List<StudentMarks> classMarks = ExportedClass.of("anna", roster);
        assertEquals(
                "anna@example.org,Anna,Lee,anna,Week 4,6.75 of 10 points,7.5 − 10 % late = 6.75,feedback/anna.html,"
                        + "\"6.75 of 10 points; 7.5 − 10 % late = 6.75; ReLU: 7.5 of 10\"",
                ExportedClass.row(1, new MailMergeExport(), classMarks));
        assertEquals(
                ",,,ben,Week 4,0 of 10 points,,,Nothing was handed in.",
                ExportedClass.row(2, new MailMergeExport(), classMarks));
    }

    @Test
    void inADrawnClassEveryTableHasARowForEverybodyAndNoneTellsAnothersPoints() {
        List<StudentMarks> classMarks = SyntheticClass.of(400, 9);
        for (Export export :
                List.of(new CanvasExport(), new MoodleExport(), new BlackboardExport(), new MailMergeExport())) {
            List<String> rows = export.text(classMarks, new GuardedWork())
                    .lines()
                    .filter(row -> !row.isEmpty())
                    .toList();
            int head = rows.size() - classMarks.size();
            assertTrue(head == 1 || head == 2, export.file());
            for (int i = 0; i < classMarks.size(); i++) {
                StudentMarks s = classMarks.get(i);
                String row = rows.get(head + i);
                assertTrue(row.contains(s.told("last_name")), row);
                assertTrue(
                        s.isExcused()
                                || row.contains(s.total().toPlainString())
                                || row.contains(s.totalPoints().words()),
                        row);
            }
        }
    }
}
