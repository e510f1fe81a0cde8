package chainrule.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of a file with the separator of its cells, as its first rows show it. */
final class SheetText {

    private static final int LOOKED_AT = 200;

    /** The more likely first, for files in which two do equally well. */
    private static final char[] SEPARATORS = {'\t', ';', '|', ',', ' '};

    private final String source;
    private final String text;
    private final int start;
    private final char separator;

    SheetText(String source, String text) {
        this.source = source;
        this.text = text;
        int end = firstLineEnd();
        String first = text.substring(0, end).replace("\"", "").strip();
        boolean said = first.matches("(?i)sep=.") || first.equalsIgnoreCase("sep=");
        this.start = said ? Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1) : 0;
        this.separator = !said ? best() : first.length() > 4 ? first.charAt(4) : '\t';
    }

    private int firstLineEnd() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }

    char separator() {
        return separator;
    }

    /** All rows that are not empty. */
    List<TextRow> rows() {
        return reader(separator).rows(Integer.MAX_VALUE);
    }

    private CellReader reader(char between) {
        return new CellReader(source, text, between, start, start == 0 ? 1 : 2);
    }

    private char best() {
        char best = ',';
        double highest = 0;
        for (char candidate : SEPARATORS) {
            double score = score(candidate);
            if (score > highest + 1e-9) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    /** How many rows have the usual number of cells, and how many of these cells are numbers; 0 for one column. */
    private double score(char candidate) {
        List<TextRow> rows;
        try {
            rows = reader(candidate).rows(LOOKED_AT);
        } catch (IllegalArgumentException unclosed) {
            return 0;
        }
        int usual = usual(rows);
        if (usual < 2) {
            return 0;
        }
        double whole = 0;
        double filled = 0;
        double numbers = 0;
        for (TextRow row : rows) {
            if (row.cells().size() == usual) {
                whole++;
                filled += row.cells().stream().filter(cell -> !cell.isEmpty()).count();
                numbers += row.cells().stream().filter(SheetText::isNumber).count();
            }
        }
        // Blanks are within cells more often than between them.
        double trust = candidate == ' ' ? 0.9 : 1;
        return trust * whole / rows.size() * (0.01 + numbers / filled);
    }

    private static boolean isNumber(String cell) {
        boolean sign = !cell.isEmpty() && CellNumber.isMissing(cell);
        return sign || CellNumber.isNumber(cell);
    }

    /** The number of cells that most rows have, the larger of equals. */
    static int usual(List<TextRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
