package chainrule.export;

import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * The class as Canvas imports grades: five columns that identify the student, then the assignment's points, below a row
 * with the points possible.
 *
 * <p>Canvas finds a student by ID (its own number), SIS User ID or SIS Login ID, whichever is filled in. The roster's
 * columns {@code canvas_id}, {@code sis_user_id}, {@code sis_login_id} and {@code section} go there; without them, an
 * id that is a number counts as Canvas's own, as in its downloads, and any other id as SIS Login ID.
 */
public final class CanvasExport implements Export {

    @Override
    public String program() {
        return "Canvas";
    }

    @Override
    public String file() {
        return "canvas.csv";
    }

    @Override
    public String text(List<StudentMarks> classMarks, GuardedWork guarded) {
        List<Object> head = new ArrayList<>(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
        head.add(StudentMarks.title(classMarks));
        // Canvas knows this row by its words, spaces included.
        List<Object> possible = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
        possible.add(Coursework.of(classMarks).points());
        return CsvRows.row(head) + CsvRows.row(possible) + guarded.rows(file(), classMarks, CanvasExport::row);
    }

    private static List<Object> row(StudentMarks s) {
        String name = s.name().isEmpty() ? s.student() : s.name();
        CanvasNames names = CanvasNames.of(s.student(), s.person());
        return List.of(
                name, names.id(), names.user(), names.login(), s.told("section"), s.isExcused() ? "EX" : s.total());
    }
}
