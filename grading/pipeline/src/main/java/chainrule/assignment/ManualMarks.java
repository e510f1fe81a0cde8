package chainrule.assignment;

import chainrule.files.CsvTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks and comments that people gave. A mark replaces the result of grading, however often grading runs again.
 *
 * @param marks for each student's id, by exercise, or by {@link #TOTAL}
 */
public record ManualMarks(Map<String, Map<String, List<ManualMark>>> marks) {

    /** No marks. */
    public static final ManualMarks NONE = new ManualMarks(Map.of());

    /** The word in place of an exercise in rows about the total. */
    public static final String TOTAL = "total";

    /**
     * One row; without points and extra points, it is a comment.
     *
     * @param check the symbol of the check that it is about, or empty
     * @param points the points that replace the result of grading, in the assignment's own points
     * @param extra the points to add, which may go beyond the maximum and may be negative
     * @param author who gave the mark, or empty
     * @param time when it was given, as it was written down, or empty
     */
    public record ManualMark(
            String check,
            Optional<BigDecimal> points,
            Optional<BigDecimal> extra,
            String reason,
            String author,
            String time) {

        /** Sets the points of a whole exercise. */
        public ManualMark(BigDecimal points, String reason) {
            this("", Optional.of(points), Optional.empty(), reason, "", "");
        }

        /** Whether it changes no points. */
        public boolean isComment() {
            return points.isEmpty() && extra.isEmpty();
        }

        /** The reason with its author and time, if they are known. */
        public String signed() {
            String by = Stream.of(author, time).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
            return by.isEmpty() ? reason : "%s (%s)".formatted(reason, by);
        }

        /** What somebody wrote, for a table in which every row is one line. */
        public static String inOneLine(String words) {
            return words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        /** The same without anything that may reveal the student. */
        public ManualMark withoutWords() {
            return new ManualMark(check, points, extra, "the reason is left out here", "", "");
        }
    }

    /** Reads a file without points for single checks. */
    public static ManualMarks read(Path file, Map<String, Integer> max, Set<String> students) throws IOException {
        return read(file, max, Map.of(), students);
    }

    /**
     * Reads a CSV file with the columns student, exercise and reason, and perhaps points, extra, check, author and
     * time.
     *
     * @param max the maximum of each exercise that counts
     * @param checks the maximum of each of its checks
     * @param students all known students
     * @throws IOException that names every wrong row, because no mark may be lost silently
     */
    public static ManualMarks read(
            Path file, Map<String, Integer> max, Map<String, Map<String, BigDecimal>> checks, Set<String> students)
            throws IOException {
        return read(file, max, checks, students, id -> false);
    }

    /** @param deleted whether somebody with this id was deleted from the results, and should not come back */
    public static ManualMarks read(
            Path file,
            Map<String, Integer> max,
            Map<String, Map<String, BigDecimal>> checks,
            Set<String> students,
            Predicate<String> deleted)
            throws IOException {
        CsvTable table = CsvTable.read(file, "student", "exercise", "reason");
        ManualMarkRow rows = new ManualMarkRow(max, checks, students, deleted);
        Map<String, Map<String, List<ManualMark>>> marks = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                String exercise = rows.exercise(row);
                ManualMark mark = rows.mark(row, exercise);
                List<ManualMark> own = marks.computeIfAbsent(rows.student(row), s -> new TreeMap<>())
                        .computeIfAbsent(exercise, e -> new ArrayList<>());
                if (mark.points().isPresent()
                        && own.stream()
                                .anyMatch(
                                        m -> m.points().isPresent() && m.check().equals(mark.check()))) {
                    throw new IllegalArgumentException("%s has a mark for %s already"
                            .formatted(rows.student(row), (exercise + " " + mark.check()).strip()));
                }
                own.add(mark);
            } catch (IllegalArgumentException e) {
                wrong.add("line %d: %s".formatted(row.line(), e.getMessage()));
            }
        }
        CsvTable.refuse(file, wrong);
        return new ManualMarks(marks);
    }

    /** The marks of one student, by exercise. */
    public Map<String, List<ManualMark>> of(String student) {
        return marks.getOrDefault(student, Map.of());
    }
}
