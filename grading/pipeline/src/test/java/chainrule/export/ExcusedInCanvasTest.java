package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Roster;
import chainrule.files.CsvTable;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackPage;
import chainrule.report.Gradebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canvas' own gradebook is the roster; some of its students are excused there. */
class ExcusedInCanvasTest {

    @TempDir
    Path folder;

    private final Set<String> excused = new HashSet<>();

    /** Forty students, of whom some are excused from this assignment, some from others, and some handed in. */
    private List<StudentMarks> drawn(long seed, Optional<String> name) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv =
                new StringBuilder("Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (33),Week 4 (34),Week 42 (35)\n");
        csv.append("    Points Possible,,,,,100,10,10\n");
        List<SubmissionResult> results = new ArrayList<>();
        excused.clear();
        for (int id = 1000; id < 1040; id++) {
            csv.append("\"L%d, F\",%d,,l%d,A".formatted(id, id, id));
            for (int column = 0; column < 3; column++) {
                boolean excuse = random.nextInt(4) == 0;
                csv.append(excuse ? random.nextBoolean() ? ",EX" : ",ex" : random.nextBoolean() ? ",7.5" : ",");
                if (excuse && column == 1) {
                    excused.add("" + id);
                }
            }
            csv.append("\n");
            if (random.nextBoolean()) {
                ExerciseResult relu = new ExerciseResult(
                        "relu", "ReLU", false, Status.GRADED, random.nextInt(5), 4, "", List.of(), List.of());
                results.add(new SubmissionResult("" + id, "02-forward-propagation", List.of(relu)));
            }
        }
        Roster roster = Roster.read(Files.writeString(folder.resolve("canvas.csv"), csv));
        Assignment assignment =
                new Assignment(Map.of("relu", 10), Optional.empty(), LatePolicy.NONE, Optional.empty(), name);
        assertEquals(
                name.filter(n -> n.startsWith("Week 4")).isEmpty(),
                roster.unclearExcuses(name).isPresent());
        return StudentMarks.of(results, assignment, Optional.of(roster), Map.of());
    }

    private Map<String, String> column(String csv, String key, String heading) throws IOException {
        Map<String, String> values = new TreeMap<>();
        CsvTable table = CsvTable.read(Files.writeString(folder.resolve("table.csv"), csv));
        String name = table.head().stream()
                .filter(h -> h.startsWith(heading))
                .findFirst()
                .orElseThrow();
        table.rows().stream()
                .filter(row -> row.field(key).isPresent())
                .forEach(row -> values.put(
                        row.field(key).orElseThrow().replaceFirst("Participant ", ""),
                        row.field(name).orElse("")));
        return values;
    }

    private static String text(Export export, List<StudentMarks> classMarks) {
        return export.text(classMarks, new GuardedWork());
    }

    @Test
    void whoIsExcusedThereIsExcusedInEveryOutputAndNobodyElseIs() throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            List<StudentMarks> classMarks = drawn(seed, Optional.of(seed % 2 == 0 ? "Week 4" : "Week 4 (34)"));
            Map<String, String> gradebook = column(Gradebook.csv(classMarks), "student", "total");
            Map<String, String> canvas = column(text(new CanvasExport(), classMarks), "id", "week_4");
            Map<String, String> moodle = column(text(new MoodleExport(), classMarks), "identifier", "grade");
            Map<String, String> blackboard = column(text(new BlackboardExport(), classMarks), "username", "week_4");
            Map<String, String> nbgrader = column(text(new NbgraderExport(), classMarks), "student_id", "score");
            Map<String, String> mail = column(text(new MailMergeExport(), classMarks), "student", "points");
            for (StudentMarks s : classMarks) {
                String id = s.student();
                boolean is = excused.contains(id);
                assertEquals(is, s.isExcused(), id);
                assertEquals(is, gradebook.get(id).equals("EX"), id);
                assertEquals(is, canvas.get(id).equals("EX"), id);
                assertEquals(is, moodle.get(id).isEmpty(), id);
                assertEquals(is, blackboard.get(id).isEmpty(), id);
                assertEquals(is, nbgrader.get(id).isEmpty(), id);
                assertEquals(is, mail.get(id).equals("Excused"), id);
                assertEquals(is, FeedbackPage.html(s).contains("<p class=\"total\">Excused</p>"), id);
                assertEquals(is, s.remarks(s.coursework()).contains("excused in Canvas"), id);
            }
        }
    }

    @Test
    void anAssignmentThatIsNoColumnThereExcusesNobodyAndThatIsTold() throws IOException {
        for (Optional<String> name : List.of(Optional.<String>empty(), Optional.of("Week 5"))) {
            assertTrue(drawn(3, name).stream().noneMatch(StudentMarks::isExcused));
        }
        Roster roster = Roster.read(folder.resolve("canvas.csv"));
        String told = roster.unclearExcuses(Optional.of("Week 5")).orElseThrow();
        assertTrue(told.contains("“week 4 (34)”") && told.contains("no column there has the name"), told);
        assertFalse(roster.isExcused("nobody", Optional.of("Week 4")));
    }
}
