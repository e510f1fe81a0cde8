package chainrule.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** A CSV file (UTF-8, comma, a header) as a table of words: what is a number is decided by the data set. */
final class CsvFile {

    private CsvFile() {}

    static Table read(Path path) {
        String text = text(path);
        if (text.isBlank()) {
            throw new IllegalArgumentException(path + " is empty: expected a header and rows of cells");
        }
        try (Reader reader = new StringReader(text)) {
            CsvReadOptions options = CsvReadOptions.builder(reader)
                    .tableName(path.toString())
                    .columnTypes(name -> ColumnType.STRING)
                    .missingValueIndicator("")
                    .build();
            return Table.read().usingOptions(options);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(path + " is not a readable CSV table: " + e.getMessage(), e);
        }
    }

    private static String text(Path path) {
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path) ? "is a folder, not a CSV file" : "does not exist";
            String message = "%s %s (looked for %s, working directory %s)"
                    .formatted(
                            path,
                            what,
                            path.toAbsolutePath().normalize(),
                            Path.of("").toAbsolutePath());
            throw new UncheckedIOException(message, new FileNotFoundException(path.toString()));
        }
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (MalformedInputException e) {
            throw new UncheckedIOException(path + " is not UTF-8 text: save it as CSV UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
