package chainrule.cell;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UnicodeEscapes such as {@code \\u0061}, each of which stands for a character anywhere in code, also in a name. */
final class UnicodeEscapes {

    /** After a backslash that is escaped itself, none begins. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++([0-9a-fA-F]{4})");

    /** A backslash that comes of an escape begins no other one. */
    private static final char BACKSLASH = '\\';

    private UnicodeEscapes() {}

    /** The code as the compiler reads it; an escape that is a backslash stays, as it is part of no name. */
    static String read(String code) {
        return code.contains("\\u") ? ESCAPE.matcher(code).replaceAll(UnicodeEscapes::character) : code;
    }

    private static String character(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(2), 16);
        String read = c == BACKSLASH ? escape.group() : escape.group(1) + c;
        return Matcher.quoteReplacement(read);
    }
}
