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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks and comments that people gave; a mark counts instead of what grading found, however often it is run again.
 *
 * @param marks for each student's id, by exercise, or by {@link #TOTAL}
 */
public record ManualMarks(Map<String, Map<String, List<ManualMark>>> marks) {

    /** None. */
    public static final ManualMarks NONE = new ManualMarks(Map.of());

    /** Stands for an exercise in rows that are about the sum of all. */
    public static final String TOTAL = "total";

    /**
     * One row; without points and without extra points it is a comment.
     *
     * @param check the symbol of the check that it is about, or empty
     * @param points instead of those that grading found, in the assignment's own points
     * @param extra on top of what there is otherwise, beyond the maximum too; may be negative
     * @param author who gave it, or empty
     * @param time when, as it was written down, or empty
     */
    public record ManualMark(
            String check,
            Optional<BigDecimal> points,
            Optional<BigDecimal> extra,
            String reason,
            String author,
            String time) {

        /** Points for a whole exercise. */
        public ManualMark(BigDecimal points, String reason) {
            this("", Optional.of(points), Optional.empty(), reason, "", "");
        }

        /** Whether it changes no points. */
        public boolean isComment() {
            return points.isEmpty() && extra.isEmpty();
        }

        /** The reason, and as far as it is known who wrote it and when. */
        public String signed() {
            String by = Stream.of(author, time).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
            return by.isEmpty() ? reason : "%s (%s)".formatted(reason, by);
        }

        /** The same without what may tell who the student is. */
        public ManualMark withoutWords() {
            return new ManualMark(check, points, extra, "the reason is left out here", "", "");
        }
    }

    /** Without points of single checks. */
    public static ManualMarks read(Path file, Map<String, Integer> max, Set<String> students) throws IOException {
        return read(file, max, Map.of(), students);
    }

    /**
     * Reads a CSV file with the columns student, exercise and reason, and perhaps points, extra, check, author and time.
     *
     * @param max points to be had for each exercise that counts
     * @param checks points to be had for each of its checks
     * @param students all who are known
     * @throws IOException with every row that is wrong: a mark must not get lost in silence
     */
    public static ManualMarks read(
            Path file, Map<String, Integer> max, Map<String, Map<String, BigDecimal>> checks, Set<String> students)
            throws IOException {
        CsvTable table = CsvTable.read(file, "student", "exercise", "reason");
        ManualMarkRow rows = new ManualMarkRow(max, checks, students);
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

    /** Those of one student, by exercise. */
    public Map<String, List<ManualMark>> of(String student) {
        return marks.getOrDefault(student, Map.of());
    }
}
