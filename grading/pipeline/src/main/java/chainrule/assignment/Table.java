package chainrule.assignment;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file as people save it: any of three delimiters, any line ends, with or without a byte order mark. */
record Table(Path file, List<String> head, List<Row> rows) {

    /** @param line of the file, counted from 1 */
    record Row(long line, Map<String, String> fields) {

        /** The field in a column, unless it is empty or the column is missing. */
        Optional<String> field(String column) {
            return Optional.ofNullable(fields.get(column));
        }
    }

    /** Reads a file whose first row names its columns, among them the given ones. */
    static Table read(Path file, String... required) throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setDelimiterDetectionEnabled(true, ',', ';', '\t');
        CsvParser parser = new CsvParser(settings);
        List<Row> rows = new ArrayList<>();
        List<String> head;
        try {
            String text = Files.readString(file);
            parser.beginParsing(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            String[] first = parser.parseNext();
            head = first == null ? List.of() : Arrays.asList(first);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                Map<String, String> fields = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(row.length, head.size()); i++) {
                    if (row[i] != null && head.get(i) != null) {
                        fields.put(head.get(i), row[i]);
                    }
                }
                rows.add(new Row(parser.getContext().currentLine(), fields));
            }
        } catch (CharacterCodingException e) {
            throw new IOException("%s is not in UTF-8; save it as “CSV UTF-8”.".formatted(file), e);
        } catch (TextParsingException e) {
            throw new IOException("%s cannot be read as CSV near line %d.".formatted(file, e.getLineIndex() + 1), e);
        }
        for (String column : required) {
            if (!head.contains(column)) {
                throw new IOException("%s needs a column named %s, got %s".formatted(file, column, head));
            }
        }
        return new Table(file, head, rows);
    }
}
