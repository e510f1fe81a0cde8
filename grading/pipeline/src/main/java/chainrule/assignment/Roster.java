package chainrule.assignment;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in the class.
 *
 * @param submitted for each student's id, when the work was handed in, where the roster tells
 */
public record Roster(Map<String, Optional<Instant>> submitted) {

    /** Reads a CSV file with a column {@code student} and perhaps one {@code submitted}; other columns are left alone. */
    public static Roster read(Path file) throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setDelimiterDetectionEnabled(true, ',', ';', '\t');
        String text = Files.readString(file);
        List<String[]> rows = new CsvParser(settings)
                .parseAll(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        List<String> head = rows.isEmpty() ? List.of() : Arrays.asList(rows.get(0));
        int student = head.indexOf("student");
        int time = head.indexOf("submitted");
        if (student < 0) {
            throw new IOException("%s needs a column named student, got %s".formatted(file, head));
        }
        Map<String, Optional<Instant>> submitted = new LinkedHashMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            String id = row[student];
            if (id == null) {
                throw new IOException("%s: a row has no student: %s".formatted(file, Arrays.toString(row)));
            }
            Optional<Instant> at =
                    time < 0 || row[time] == null ? Optional.empty() : Optional.of(time(file, row[time]));
            if (submitted.put(id, at) != null) {
                throw new IOException("%s: student %s stands twice".formatted(file, id));
            }
        }
        return new Roster(submitted);
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
