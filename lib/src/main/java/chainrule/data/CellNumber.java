package chainrule.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The content of a cell: a number, nothing, or a word. */
final class CellNumber {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?(\\d+|\\d{1,3}(\\.\\d{3})+)?,\\d+([eE][-+]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern POINTED_THOUSANDS = Pattern.compile("[-+\u2212]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([ '’]\\d{3})+([.,]\\d*)?");
    private static final Pattern SPACES = Pattern.compile("[\u00A0\u2007\u2009\u202F]");
    private static final List<String> ABSENT = List.of("", "?", "na", "n/a", "nan", "#n/a", "#nv");
    private static final List<String> ABSENT_NUMBER = List.of("null", "none", "-", "--", ".");

    private CellNumber() {}

    /** Whether a cell says that there is no value, in a column of words. */
    static boolean isMissing(String cell) {
        return cell.length() <= 4 && ABSENT.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The same in a column of numbers, where more signs can only mean a missing value. */
    static boolean isMissingNumber(String cell) {
        return isMissing(cell) || (cell.length() <= 4 && ABSENT_NUMBER.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /**
     * A finite number with a decimal point, or NaN for anything else; Java's own suffixes (1d, 1f) are not accepted.
     */
    static double of(String cell) {
        return of(cell, false);
    }

    /**
     * The same for a sheet with decimal commas, where a point separates thousands; 1.234 alone could be either.
     *
     * @param commas whether the sheet has decimal commas
     */
    static double of(String cell, boolean commas) {
        return isWhole(cell) ? Long.parseLong(cell) : decimal(cell, commas);
    }

    /** Most cells of a large sheet are small whole numbers, which need no pattern. */
    private static boolean isWhole(String cell) {
        boolean whole = !cell.isEmpty() && cell.length() <= 15;
        for (int i = 0; whole && i < cell.length(); i++) {
            whole = cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
        }
        return whole;
    }

    private static double decimal(String cell, boolean commas) {
        String text = cell;
        if (text.length() > 1 && !isPlain(text)) {
            text = SPACES.matcher(text.replace('\u2212', '-')).replaceAll(" ").strip();
            text = GROUPED.matcher(text).matches() ? text.replaceAll("[ '’]", "") : text;
            if (commas && COMMA.matcher(text).matches()) {
                text = text.replace(".", "").replace(',', '.');
            } else if (commas && text.indexOf('.') >= 0) {
                return Double.NaN;
            }
        } else if (commas && text.indexOf('.') >= 0) {
            return Double.NaN;
        }
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Whether the text is a number with a decimal point or with a decimal comma. */
    static boolean isNumber(String cell) {
        return !Double.isNaN(of(cell, true)) || !Double.isNaN(of(cell));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '.' && text.charAt(i) != '-' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is a number only if the comma is decimal. */
    static boolean hasComma(String cell) {
        return cell.indexOf(',') >= 0 && Double.isNaN(of(cell)) && !Double.isNaN(of(cell, true));
    }

    /** Whether the point could also separate thousands. */
    static boolean hasPointedThousands(String cell) {
        return POINTED_THOUSANDS.matcher(cell).matches();
    }

    /** Whether the commas could also separate thousands. */
    static boolean hasThousands(String cell) {
        return THOUSANDS.matcher(cell).matches();
    }
}
