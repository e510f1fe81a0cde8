package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables, each written in a random dialect, come back unchanged. */
class SheetGeneratorTest {

    private static final String[] WORDS = {
        "rose", "Löwenzahn", "x;y", "a, b", "5\" pot", "two\nlines", "#7", "été|", "n o"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTableComesBackFromEveryDialect(long seed) {
        Random rng = new Random(seed);
        for (int k = 0; k < 250; k++) {
            check(rng, "seed %d, table %d".formatted(seed, k));
        }
    }

    private void check(Random rng, String name) {
        boolean plain = rng.nextInt(3) == 0;
        boolean thousandths = rng.nextInt(5) == 0;
        var dialect = new Dialect(rng, plain, thousandths);
        // One column of numbers alone could be halves of numbers, or words.
        int features = (dialect.units ? 1 : 2) + rng.nextInt(4);
        double[][] x = new double[3 + rng.nextInt(20)][features];
        String[] words = new String[x.length];
        boolean large = !thousandths && dialect.rowNames == null && rng.nextInt(5) == 0;
        boolean versions = rng.nextInt(5) == 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < features; j++) {
                x[i][j] = thousandths
                        ? (1000 + rng.nextInt(900_000)) / 1000.0
                        : large ? 1000 + rng.nextInt(900_000) : number(rng);
            }
            // What is no number may have the sign that the numbers have not.
            words[i] = versions
                    ? dialect.version(i % 3)
                    : plain ? "k" + i % 2 : i < 2 ? WORDS[i * 4] : WORDS[rng.nextInt(WORDS.length)];
        }
        String text = dialect.text(x, words);
        Dataset data = read(dialect, text, features, name);
        assertArrayEquals(x, data.x(), name + "\n" + text);
        for (int i = 0; i < words.length; i++) {
            assertEquals(words[i], data.classNames().get(data.labels()[i]), name + "\n" + text);
        }
    }

    private Dataset read(Dialect dialect, String text, int features, String name) {
        Dataset[] data = new Dataset[1];
        PrintedLines.of(() -> {
            try {
                TableSource source = new SheetFile(folder).csv(text, dialect.encoding);
                data[0] = dialect.header
                        ? dialect.withFeatures(source).classes("kind")
                        : source.withoutHeader().classes("column " + (features + 1));
            } catch (RuntimeException e) {
                throw new AssertionError(e.getMessage() + "\n" + name + "\n" + text, e);
            }
        });
        return data[0];
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void numbersThatAreTornAtTheirDecimalCommasAreNeverAnotherTable(long seed) {
        Random rng = new Random(seed);
        for (int k = 0; k < 100; k++) {
            int columns = 1 + rng.nextInt(3);
            boolean counted = rng.nextBoolean();
            StringBuilder text = new StringBuilder("y,a,b,c".substring(0, 2 * columns - 1)).append('\n');
            for (int i = 0; i < 1 + rng.nextInt(4); i++) {
                for (int j = 0; j < columns; j++) {
                    text.append(j > 0 ? "," : "").append(counted && j == 0 ? i + 1 : rng.nextInt(300));
                    text.append(j == 0 || rng.nextInt(3) > 0 ? "," + rng.nextInt(1000) : "");
                }
                text.append('\n');
            }
            var e = assertThrows(
                    IllegalArgumentException.class,
                    () -> new SheetFile(folder)
                            .csv(text.toString(), StandardCharsets.UTF_8)
                            .numbers("y"),
                    text.toString());
            assertTrue(e.getMessage().contains("plants.csv"), e.getMessage());
        }
    }

    private static double number(Random rng) {
        return switch (rng.nextInt(5)) {
            case 0 -> rng.nextInt(20) - 10;
            case 1 -> rng.nextInt(4_000_000);
            case 2 -> rng.nextGaussian() * 1e-7;
            default -> Math.round(rng.nextGaussian() * 1000) / 100.0;
        };
    }

    /** One way to write a sheet. */
    private static final class Dialect {

        private final Random rng;
        private final char separator;
        private final boolean commas;
        private final boolean minus;
        private final boolean groups;
        private final String between;
        private final String feature;
        private final String lineEnd;
        private final boolean trailing;
        private final boolean header;
        private final Charset encoding;
        private final boolean quotes;

        /** What stands before the rows, without a name in the header; null for nothing. */
        private final String rowNames;

        /** Whether the first column holds measures with their units. */
        private final boolean units;

        Dialect(Random rng, boolean plainWords, boolean thousandths) {
            this.rng = rng;
            String separators = plainWords ? ",;\t| " : ",;\t|";
            separator = separators.charAt(rng.nextInt(separators.length()));
            commas = separator == ';' ? rng.nextBoolean() : rng.nextInt(5) == 0 && separator != ',' && !thousandths;
            minus = rng.nextInt(4) == 0;
            groups = separator != ' ' && rng.nextInt(4) == 0;
            between = List.of("\u202F", "\u00A0", " ").get(rng.nextInt(3));
            feature = separator == ' '
                    ? "feature_"
                    : List.of("feature_", "feature ", "x,").get(rng.nextInt(3));
            lineEnd = List.of("\n", "\r\n", "\r").get(rng.nextInt(3));
            trailing = separator != ' ' && rng.nextInt(5) == 0;
            header = rng.nextInt(4) > 0;
            quotes = rng.nextInt(4) == 0;
            boolean latin = !minus && !(groups && between.equals("\u202F"));
            encoding = Charset.forName(List.of("UTF-8", "UTF-16", "UTF-16LE", latin ? "windows-1252" : "UTF-8")
                    .get(rng.nextInt(4)));
            // Numbers before the rows of a file with commas or blanks could be halves of numbers.
            String names = ", ".indexOf(separator) < 0 && rng.nextBoolean() ? "" : "r";
            rowNames = header && !trailing && rng.nextInt(5) == 0 ? names : null;
            units = header && rowNames == null && separator != ' ' && rng.nextInt(4) == 0;
        }

        TableSource withFeatures(TableSource source) {
            return units ? source.without("size of") : rowNames != null ? source.without("column 1") : source;
        }

        String version(int k) {
            return (commas ? "1.%d5" : "1,%d5").formatted(k);
        }

        String text(double[][] x, String[] words) {
            List<String> rows = new ArrayList<>();
            List<String> names = new ArrayList<>();
            if (units) {
                names.add("size of"); // as many blanks as in the cells below
            }
            for (int j = 0; j < x[0].length; j++) {
                names.add(feature + (char) ('a' + j));
            }
            names.add("kind");
            if (header) {
                if (rng.nextInt(5) == 0) {
                    rows.add("Plants");
                }
                rows.add(row(names, this::quoted));
            }
            for (int i = 0; i < x.length; i++) {
                List<String> cells = new ArrayList<>();
                if (rowNames != null) {
                    cells.add(rowNames + (i + 1));
                }
                if (units) {
                    cells.add(rng.nextInt(90) + " cm");
                }
                for (double v : x[i]) {
                    cells.add(number(v));
                }
                cells.add(words[i]);
                rows.add(row(cells, this::quoted));
                if (rng.nextInt(12) == 0) {
                    rows.add(rng.nextBoolean() ? "" : "# " + "checked");
                }
            }
            String sep = separator == ' ' || rng.nextInt(6) > 0 ? "" : "sep=" + separator + lineEnd;
            String mark = encoding.name().equals("UTF-8") && rng.nextBoolean() ? "\uFEFF" : "";
            return mark + sep + String.join(lineEnd, rows) + (rng.nextBoolean() ? lineEnd : "");
        }

        private String row(List<String> cells, UnaryOperator<String> write) {
            String joined = String.join(
                    String.valueOf(separator), cells.stream().map(write).toList());
            return trailing ? joined + separator : joined;
        }

        private String quoted(String cell) {
            boolean needed = cell.matches("(?s).*[\"\n\r;,|\t#].*") || cell.indexOf(separator) >= 0;
            return needed || quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }

        private String number(double v) {
            String text = v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
            if (groups && v == Math.rint(v)) {
                text = String.format(Locale.ROOT, "%,d", (long) v).replace(",", between);
            }
            text = commas ? text.replace('.', ',') : text;
            return minus ? text.replace('-', '\u2212') : text;
        }
    }
}
