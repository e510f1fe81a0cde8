package chainrule.assignment;

import chainrule.files.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The students of a class.
 *
 * @param submitted for each student's id, the time of the submission, if the roster has it
 * @param columns for each student's id, everything that the roster says, by the columns' names
 * @param head the names of all columns
 */
public record Roster(
        Map<String, Optional<Instant>> submitted, Map<String, Map<String, String>> columns, List<String> head) {

    private static final String USED_FREE_DAYS = "late_days_used";

    /** A roster without the columns that are empty for everybody. */
    public Roster(Map<String, Optional<Instant>> submitted, Map<String, Map<String, String>> columns) {
        this(submitted, columns, List.of());
    }

    /** A roster with ids and times only. */
    public Roster(Map<String, Optional<Instant>> submitted) {
        this(submitted, Map.of());
    }

    /**
     * Reads a CSV file with a column {@code student} and, if you like, one {@code submitted}. All other columns are
     * kept by their names; the section “Exports” in {@code grading/guide/exports.md} says which of them each export
     * uses. The gradebook that Canvas exports is a roster too, and so is Moodle's grading worksheet.
     */
    public static Roster read(Path file) throws IOException {
        CsvTable table = CanvasRoster.of(MoodleRoster.of(CsvTable.read(file)).require("student"));
        Map<String, Optional<Instant>> submitted = new LinkedHashMap<>();
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                String id = row.field("student")
                        .orElseThrow(() -> new IllegalArgumentException("a row has no student: " + row.fields()));
                Long before = lines.putIfAbsent(id, row.line());
                if (before != null) {
                    throw new IllegalArgumentException(
                            "student %s is listed twice, also in line %d".formatted(id, before));
                }
                submitted.put(id, row.field("submitted").map(text -> WrittenTime.of("submitted", text)));
                row.field(USED_FREE_DAYS)
                        .filter(days -> !days.matches("\\d{1,4}"))
                        .ifPresent(days -> {
                            throw new IllegalArgumentException(
                                    "%s must be a whole number of days, got %s".formatted(USED_FREE_DAYS, days));
                        });
                columns.put(id, row.fields());
            } catch (IllegalArgumentException e) {
                wrong.add("line %d: %s".formatted(row.line(), e.getMessage()));
            }
        }
        CsvTable.refuse(file, wrong);
        return new Roster(submitted, columns, table.head());
    }

    /**
     * A student's group: the value in the column {@code group} or, without one, in {@code section}; otherwise empty.
     */
    public String group(String student) {
        Map<String, String> own = columns.getOrDefault(student, Map.of());
        return own.getOrDefault("group", own.getOrDefault("section", ""));
    }

    /** The free late days that a student used in earlier assignments, from the column {@code late_days_used}. */
    public int usedFreeDays(String student) {
        String used = columns.getOrDefault(student, Map.of()).getOrDefault(USED_FREE_DAYS, "0");
        return used.matches("\\d{1,4}") ? Integer.parseInt(used) : 0;
    }

    /**
     * Whether Canvas's gradebook has {@code EX} for a student.
     *
     * @param assignment its name, if it has one
     */
    public boolean isExcused(String student, Optional<String> assignment) {
        return CanvasExcuses.has(columns.getOrDefault(student, Map.of()), assignment);
    }

    /**
     * A line for the instructor if the gradebook excuses students from something, but it is unclear whether it is this
     * assignment.
     */
    public Optional<String> unclearExcuses(Optional<String> assignment) {
        return CanvasExcuses.unclear(head, columns.values(), assignment);
    }
}
