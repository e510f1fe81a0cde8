package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.CsvTable;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SyntheticClass;
import chainrule.report.FeedbackCell;
import chainrule.report.FeedbackPage;
import chainrule.report.Gradebook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Late, bonus, by hand, dropped, excused: whatever was drawn, one student has one number in all places. */
class OneScaleTest {

    @TempDir
    Path folder;

    @Test
    void allPagesAndTablesShowTheSameTotal() throws IOException {
        List<StudentMarks> classMarks = SyntheticClass.of(200, 3);
        assertTrue(classMarks.stream()
                .anyMatch(s -> s.latePercent() > 0 && s.totalPoints().bonus().signum() > 0));
        Map<String, List<BigDecimal>> tables = Map.of(
                "gradebook, total", column(Gradebook.csv(classMarks), "total", classMarks),
                "Moodle", column(text(new MoodleExport(), classMarks), "grade", classMarks),
                "nbgrader", column(text(new NbgraderExport(), classMarks), "score", classMarks),
                "Blackboard", column(text(new BlackboardExport(), classMarks), "week_4", classMarks),
                "Canvas", column(withoutPointsPossible(text(new CanvasExport(), classMarks)), "week_4", classMarks));
        for (int i = 0; i < classMarks.size(); i++) {
            StudentMarks s = classMarks.get(i);
            if (!s.isExcused()) {
                for (var table : tables.entrySet()) {
                    assertEquals(0, s.total().compareTo(table.getValue().get(i)), table.getKey() + s.totalPoints());
                }
                String words = s.total().toPlainString() + " of ";
                assertTrue(FeedbackPage.html(s).contains("<p class=\"total\">" + words), s::student);
                String cell = FeedbackCell.total(s, Coursework.of(classMarks)).replace("<span>&#46;</span>", ".");
                assertTrue(cell.contains("&#41;: " + words), cell);
                assertTrue(
                        FeedbackText.inOneLine(s).startsWith(words)
                                || s.results().isEmpty(),
                        s::student);
            }
        }
    }

    private static String text(Export export, List<StudentMarks> classMarks) {
        return export.text(classMarks, new GuardedWork());
    }

    private static String withoutPointsPossible(String canvas) {
        return canvas.replaceFirst("(?m)^    Points Possible.*\\R", "");
    }

    /** What everybody has in the column whose heading begins so; 0 where nothing or no number stands. */
    private List<BigDecimal> column(String csv, String begins, List<StudentMarks> classMarks) throws IOException {
        CsvTable table = CsvTable.read(Files.writeString(folder.resolve("table.csv"), csv));
        assertEquals(classMarks.size(), table.rows().size());
        String name = table.head().stream()
                .filter(heading -> heading.startsWith(begins))
                .findFirst()
                .orElseThrow();
        return table.rows().stream()
                .map(row -> row.field(name)
                        .filter(cell -> cell.matches("[\\d.]+"))
                        .map(BigDecimal::new)
                        .orElse(BigDecimal.ZERO))
                .toList();
    }
}
