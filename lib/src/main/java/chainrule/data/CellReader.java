package chainrule.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into rows and cells.
 *
 * <p>A cell in quotes may hold separators, line breaks and doubled quotes. The separator ' ' stands for any run of
 * blanks and tabs. Rows without any content are left out.
 */
final class CellReader {

    private static final int CACHED = 1 << 12;

    private final String source;
    private final String text;
    private final char separator;
    private final String[] cache = new String[CACHED];
    private int at;
    private int line = 1;

    /**
     * @param source the name of the source in messages
     * @param at where in the text to begin, which is in the line with the number {@code line}
     */
    CellReader(String source, String text, char separator, int at, int line) {
        this.source = source;
        this.text = text;
        this.separator = separator;
        this.at = at;
        this.line = line;
    }

    /**
     * The rows from here to the end.
     *
     * @param most how many at most
     * @throws IllegalArgumentException if a quote is never closed
     */
    List<TextRow> rows(int most) {
        List<TextRow> rows = new ArrayList<>();
        while (at < text.length() && rows.size() < most) {
            int number = line;
            List<String> cells = row();
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(new TextRow(number, cells));
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            skipBlanks();
            if (separator != ' ' || !atEnd()) {
                cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            }
            skipBlanks();
            more = !atEnd();
            if (more && separator != ' ') {
                at++;
            }
        }
        endLine();
        return cells;
    }

    private boolean atEnd() {
        return at >= text.length() || isLineEnd(text.charAt(at));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private boolean isBlank(char c) {
        return (c == ' ' || c == '\t' || c == '\u00A0') && (c != separator || separator == ' ');
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private boolean isSeparator(char c) {
        return separator == ' ' ? c == ' ' || c == '\t' : c == separator;
    }

    private String plain() {
        int start = at;
        while (!atEnd() && !isSeparator(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return cached(start, end);
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        boolean backslashes = false;
        at++;
        int start = at;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new IllegalArgumentException(
                        "%s, line %d: a cell begins with a quote (\") that is never closed; close it, or delete it"
                                .formatted(source, opened));
            }
            countLines(at, quote);
            cell.append(text, at, quote);
            at = quote + 1;
            if (quote > start && text.charAt(quote - 1) == '\\' && (backslashes || goesOn())) {
                backslashes = true;
                cell.setCharAt(cell.length() - 1, '"');
                continue;
            }
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            cell.append('"');
            at++;
        }
        // What stands between the quote and the separator belongs to the cell, as in "5" inch.
        return (cell + plain()).strip();
    }

    /** After \": a separator would follow if the cell ended here, so the quote is part of the cell's text. */
    private boolean goesOn() {
        int next = at;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        char c = next < text.length() ? text.charAt(next) : '\n';
        return !isSeparator(c) && !isLineEnd(c) && c != '"';
    }

    private void countLines(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && text.charAt(i + 1) != '\n') {
                line++;
            }
        }
    }

    private void endLine() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    /** The same cells occur again and again, so they share one object, which lets a large sheet fit into memory. */
    private String cached(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ hash >>> 12) & (CACHED - 1);
        String known = cache[place];
        if (known == null || known.length() != end - start || !text.startsWith(known, start)) {
            known = text.substring(start, end);
            cache[place] = known;
        }
        return known;
    }
}
