package chainrule.files;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSV file as people and Excel save it: with one of three delimiters, any line ends, with or without a byte order
 * mark, rows without content, and headings with blanks or capitals.
 */
public record CsvTable(Path file, List<String> head, List<Row> rows) {

    /** Includes the blanks of other programs, which separate words in their own ways. */
    private static final String BLANKS = " \t\n\u000b\f\r\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

    /** More wrong rows than this have one cause. */
    private static final int MOST_TOLD = 100;

    /** @param line of the file in which the row begins, counted from 1 */
    public record Row(long line, Map<String, String> fields) {

        /** The field in a column; empty if the field is empty or the column is missing. */
        public Optional<String> field(String column) {
            return Optional.ofNullable(fields.get(column));
        }
    }

    /** Reads a file whose first row names its columns, which must include the given ones. */
    public static CsvTable read(Path file, String... required) throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setDelimiterDetectionEnabled(true, ',', ';', '\t');
        CsvParser parser = new CsvParser(settings);
        List<Row> rows = new ArrayList<>();
        List<String> head;
        try {
            String whole = decoded(file);
            String table = withoutSeparator(whole);
            String text = table.replace("\r\n", "\n").replace('\r', '\n'); // Or lines could not be counted.
            long before = table.length() < whole.length() ? 1 : 0;
            boolean odd = text.chars().filter(c -> c == '"').count() % 2 == 1;
            parser.beginParsing(new StringReader(text));
            String[] first = parser.parseNext();
            head = first == null
                    ? List.of()
                    : Stream.of(first).map(CsvTable::heading).toList();
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                Map<String, String> fields = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(row.length, head.size()); i++) {
                    String field = field(row[i]);
                    if (!field.isEmpty() && !head.get(i).isEmpty()) {
                        fields.put(head.get(i), field);
                    }
                }
                long line = before + parser.getContext().currentLine() - breaks(row);
                if (odd && fields.values().stream().anyMatch(f -> f.contains("\n"))) {
                    throw notClosed(file, line);
                }
                if (!fields.isEmpty()) { // Excel leaves rows of delimiters behind.
                    rows.add(new Row(line, fields));
                }
            }
        } catch (TextParsingException e) {
            throw new IOException("%s cannot be read as CSV near line %d.".formatted(file, e.getLineIndex() + 1), e);
        }
        return new CsvTable(file, head, rows).require(required);
    }

    /** This table. @throws IOException if it does not have these columns */
    public CsvTable require(String... columns) throws IOException {
        for (String column : columns) {
            if (!head.contains(column)) {
                throw new IOException("%s needs a column named %s, got %s".formatted(file, column, head));
            }
        }
        return this;
    }

    /** @throws IOException that names every wrong row, so that all can be corrected at once */
    public static void refuse(Path file, List<String> wrong) throws IOException {
        if (!wrong.isEmpty()) {
            String more = wrong.size() > MOST_TOLD ? "\n  … and %d more".formatted(wrong.size() - MOST_TOLD) : "";
            throw new IOException(
                    wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n  ", file + ":\n  ", more)));
        }
    }

    /** The line breaks within fields. */
    private static long breaks(String[] row) {
        return Stream.of(row)
                .filter(field -> field != null)
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }

    /** The characters of the file, without a byte order mark and without a line for Excel. */
    static String text(Path file) throws IOException {
        return withoutSeparator(decoded(file));
    }

    private static String withoutSeparator(String text) {
        return text.replaceFirst("^sep=.\\R", ""); // A line for Excel.
    }

    /** The characters of the file, without a byte order mark. */
    private static String decoded(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (begins(bytes, 'P', 'K', 3, 4)) {
            throw new IOException("%s is a workbook, not a CSV file; save it as “CSV UTF-8”.".formatted(file));
        }
        Charset charset = begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("%s is not in UTF-8; save it as “CSV UTF-8”.".formatted(file), e);
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Turns {@code Last Name} into {@code last_name}. */
    public static String heading(String text) {
        return field(text).toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    /**
     * The field without blanks around it, including those of other programs, and in the composed form that keyboards
     * produce.
     */
    public static String field(String field) {
        return field == null ? "" : TrimmedText.of(NormalForm.of(field, Normalizer.Form.NFC), BLANKS);
    }

    /** If a quotation mark is missing, all rows that follow would vanish in one field. */
    private static IOException notClosed(Path file, long line) {
        return new IOException(
                "%s: a quotation mark is not closed, in the row that ends in line %d.".formatted(file, line));
    }
}
