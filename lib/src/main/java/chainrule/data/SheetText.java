package chainrule.data;

import java.util.ArrayList;
import java.util.List;

/** The text of a file with the separator of its cells, which is found from its first rows. */
final class SheetText {

    private static final int LOOKED_AT = 200;

    /** The more likely separators come first, for files in which two fit equally well. */
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
        List<SeparatedRows> candidates = new ArrayList<>();
        for (char candidate : SEPARATORS) {
            try {
                candidates.add(new SeparatedRows(candidate, reader(candidate).rows(LOOKED_AT)));
            } catch (IllegalArgumentException unclosed) {
                // A quote that is never closed says that this is not the separator.
            }
        }
        return new SeparatorChoice(candidates).separator();
    }
}
