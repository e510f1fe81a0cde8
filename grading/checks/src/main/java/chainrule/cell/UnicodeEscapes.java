package chainrule.cell;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unicode escapes such as {@code \\u0061}, each of which stands for a character anywhere in code, even in a name. */
final class UnicodeEscapes {

    /** A backslash that is itself escaped begins no escape. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++([0-9a-fA-F]{4})");

    /** A backslash that comes from an escape does not begin another one. */
    private static final char BACKSLASH = '\\';

    private UnicodeEscapes() {}

    /**
     * The code as the compiler reads it. An escape that stands for a backslash stays, because it is not part of a name.
     */
    static String read(String code) {
        return code.contains("\\u") ? ESCAPE.matcher(code).replaceAll(UnicodeEscapes::character) : code;
    }

    private static String character(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(2), 16);
        String read = c == BACKSLASH ? escape.group() : escape.group(1) + c;
        return Matcher.quoteReplacement(read);
    }
}
