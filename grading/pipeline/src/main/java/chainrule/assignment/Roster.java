package chainrule.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in the class.
 *
 * @param submitted for each student's id, when the work was handed in, where the roster tells
 * @param columns for each student's id, all that the roster tells, by the columns' names
 */
public record Roster(Map<String, Optional<Instant>> submitted, Map<String, Map<String, String>> columns) {

    /** Ids and times only. */
    public Roster(Map<String, Optional<Instant>> submitted) {
        this(submitted, Map.of());
    }

    /**
     * Reads a CSV file with a column {@code student} and perhaps one {@code submitted}. The exports use
     * {@code last_name}, {@code first_name}, {@code email}, {@code canvas_id}, {@code sis_user_id},
     * {@code sis_login_id} and {@code section} where they are there.
     */
    public static Roster read(Path file) throws IOException {
        Table table = Table.read(file, "student");
        Map<String, Optional<Instant>> submitted = new LinkedHashMap<>();
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String id = row.field("student")
                    .orElseThrow(() -> new IOException(
                            "%s: line %d: a row has no student: %s".formatted(file, row.line(), row.fields())));
            Optional<String> time = row.field("submitted");
            if (submitted.put(id, time.isEmpty() ? Optional.empty() : Optional.of(time(file, time.get()))) != null) {
                throw new IOException("%s: student %s stands twice".formatted(file, id));
            }
            columns.put(id, row.fields());
        }
        return new Roster(submitted, columns);
    }

    private static Instant time(Path file, String text) throws IOException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IOException(
                    "%s: submitted must be written as 2026-03-01T23:59:00+01:00, got %s".formatted(file, text), e);
        }
    }
}
