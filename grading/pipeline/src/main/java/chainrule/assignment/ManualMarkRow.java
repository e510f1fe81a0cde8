package chainrule.assignment;

import chainrule.files.CsvRows;
import chainrule.files.CsvTable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the rows of a file with marks given by hand; errors use the row's own words. */
final class ManualMarkRow {

    /** No gradebook shows more decimals. */
    private static final int DECIMALS = 2;

    private final Map<String, Integer> max;
    private final Map<String, Map<String, BigDecimal>> checks;
    private final Set<String> students;
    private final Predicate<String> deleted;
    private final SimilarIds likeStudent;
    private final SimilarIds likeExercise;

    /** @param deleted whether {@code course forget} deleted somebody with this id */
    ManualMarkRow(
            Map<String, Integer> max,
            Map<String, Map<String, BigDecimal>> checks,
            Set<String> students,
            Predicate<String> deleted) {
        this.max = max;
        this.checks = checks;
        this.students = students;
        this.deleted = deleted;
        this.likeStudent = new SimilarIds(students);
        this.likeExercise = new SimilarIds(max.keySet());
    }

    String student(CsvTable.Row row) {
        String written = needed(row, "student");
        String student = students.contains(written) ? written : CsvRows.unmarked(written);
        if (!students.contains(student)) {
            require(
                    !deleted.test(student) && !deleted.test(written),
                    "course forget deleted the student %s; run it once more with this id, or delete the row yourself"
                            .formatted(student));
            String instead = likeStudent.of(student).isPresent()
                    ? likeStudent.meant(student)
                    : "; for somebody without a folder of submissions, add the student to a --roster";
            throw new IllegalArgumentException("no student is called " + student + instead);
        }
        return student;
    }

    /** The id of an exercise, or the word for the total. */
    String exercise(CsvTable.Row row) {
        student(row);
        String exercise = needed(row, "exercise");
        require(
                max.containsKey(exercise) || exercise.equals(ManualMarks.TOTAL),
                "no exercise of this assignment is called " + exercise + likeExercise.meant(exercise));
        return exercise;
    }

    ManualMarks.ManualMark mark(CsvTable.Row row, String exercise) {
        boolean total = exercise.equals(ManualMarks.TOTAL);
        String check = row.field("check").orElse("");
        Optional<String> points = row.field("points");
        Optional<String> extra = row.field("extra");
        require(!total || check.isEmpty(), "the total has no checks");
        require(
                !total || points.isEmpty(),
                "the total is a sum; write into the column extra what is to be added to it");
        require(points.isEmpty() || extra.isEmpty(), "a row has either points or extra, not both");
        require(check.isEmpty() || extra.isEmpty(), "extra is for a whole exercise, not for one check");
        if (!check.isEmpty()) {
            Map<String, BigDecimal> own = checks.getOrDefault(exercise, Map.of());
            require(
                    own.containsKey(check),
                    "%s has no check %s; it has %s".formatted(exercise, check, String.join(", ", own.keySet())));
        }
        return new ManualMarks.ManualMark(
                check,
                points.map(text -> points(
                        text,
                        check.isEmpty()
                                ? BigDecimal.valueOf(max.get(exercise))
                                : checks.get(exercise).get(check))),
                extra.map(text -> extra(text, total)).filter(number -> number.signum() != 0), // Then it is a comment.
                CsvRows.unmarked(needed(row, "reason")),
                CsvRows.unmarked(row.field("author").orElse("")),
                row.field("time").orElse(""));
    }

    private static BigDecimal points(String text, BigDecimal most) {
        BigDecimal points = number("points", text);
        require(
                points.signum() >= 0 && points.compareTo(most) <= 0 && points.scale() <= DECIMALS,
                "points must be 0 to %s with at most two decimals, got %s; anything more belongs in a column extra"
                        .formatted(most.toPlainString(), text));
        return points;
    }

    private BigDecimal extra(String text, boolean total) {
        int most = total ? max.values().stream().mapToInt(Integer::intValue).sum() : 1_000_000;
        BigDecimal extra = number("extra", text);
        require(
                extra.abs().compareTo(BigDecimal.valueOf(most)) <= 0 && extra.scale() <= DECIMALS,
                "extra must be -%d to %d with at most two decimals, got %s".formatted(most, most, text));
        return extra;
    }

    private static BigDecimal number(String column, String text) {
        try {
            // 7,5 as German spreadsheets have it, and the minus sign of mathematics
            return new BigDecimal(text.replace(',', '.').replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s must be a number such as 7.5, got %s".formatted(column, text), e);
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
}
