package chainrule.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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
            if (submitted.put(id, time(file, row)) != null) {
                throw new IOException("%s: student %s stands twice".formatted(file, id));
            }
            columns.put(id, row.fields());
        }
        return new Roster(submitted, columns);
    }

    private static Optional<Instant> time(Path file, Table.Row row) throws IOException {
        try {
            return row.field("submitted").map(text -> Time.of("submitted", text));
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: line %d: %s".formatted(file, row.line(), e.getMessage()), e);
        }
    }
}
