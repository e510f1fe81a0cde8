package chainrule.assignment;

import chainrule.files.CsvTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Marks that people gave, which count instead of what grading found, however often it is run again.
 *
 * @param marks for each student's id, by exercise
 */
public record ManualMarks(Map<String, Map<String, ManualMark>> marks) {

    /** None. */
    public static final ManualMarks NONE = new ManualMarks(Map.of());

    /** @param points in the assignment's own points */
    public record ManualMark(BigDecimal points, String reason) {}

    /**
     * Reads a CSV file with the columns student, exercise, points and reason.
     *
     * @param max points to be had for each exercise that counts
     * @param students all who are known
     * @throws IOException with every row that is wrong: a mark must not get lost in silence
     */
    public static ManualMarks read(Path file, Map<String, Integer> max, Set<String> students) throws IOException {
        CsvTable table = CsvTable.read(file, "student", "exercise", "points", "reason");
        Map<String, Map<String, ManualMark>> marks = new TreeMap<>();
        SimilarIds likeStudent = new SimilarIds(students);
        SimilarIds likeExercise = new SimilarIds(max.keySet());
        List<String> wrong = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                String student = needed(row, "student");
                String exercise = needed(row, "exercise");
                require(students.contains(student), "no student is called " + student + instead(student, likeStudent));
                require(
                        max.containsKey(exercise),
                        "no exercise of this assignment is called " + exercise + likeExercise.meant(exercise));
                ManualMark mark =
                        new ManualMark(points(needed(row, "points"), max.get(exercise)), needed(row, "reason"));
                ManualMark before =
                        marks.computeIfAbsent(student, s -> new TreeMap<>()).putIfAbsent(exercise, mark);
                require(before == null, "%s has a mark for %s already".formatted(student, exercise));
            } catch (IllegalArgumentException e) {
                wrong.add("line %d: %s".formatted(row.line(), e.getMessage()));
            }
        }
        CsvTable.refuse(file, wrong);
        return new ManualMarks(marks);
    }

    private static String instead(String student, SimilarIds known) {
        return known.of(student).isPresent()
                ? known.meant(student)
                : "; for somebody without a folder of submissions, add the student to a --roster";
    }

    private static BigDecimal points(String text, int max) {
        try {
            BigDecimal points = new BigDecimal(text.replace(',', '.')); // 7,5 as German spreadsheets have it
            require(
                    points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(max)) <= 0 && points.scale() <= 2,
                    "points must be 0 to %d with at most two decimals, got %s".formatted(max, text));
            return points;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("points must be a number as 7.5, got " + text, e);
        }
    }

    private static String needed(CsvTable.Row row, String column) {
        return row.field(column)
                .orElseThrow(() -> new IllegalArgumentException("the column %s is empty".formatted(column)));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Those of one student, by exercise. */
    public Map<String, ManualMark> of(String student) {
        return marks.getOrDefault(student, Map.of());
    }
}
