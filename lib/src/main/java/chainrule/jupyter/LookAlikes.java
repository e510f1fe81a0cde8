package chainrule.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Characters in code that look like Java's but are not, as text copied from a page or a document has them, and notebook
 * commands in places where they are not recognised.
 */
public final class LookAlikes {

    /**
     * One such character.
     *
     * @param line of the cell, from 1
     * @param column in that line, from 1; a character counts once, however it is stored
     * @param message what it is, and what to type instead
     */
    public record LookAlike(int line, int column, String message) {

        boolean isInvisible() {
            return message.startsWith(INVISIBLE);
        }
    }

    private static final String INVISIBLE = "an invisible character";

    /** Nobody corrects more at once. */
    private static final int MOST = 20;

    private static final String FENCE = "```";
    private static final String DOUBLE = "“”„‟«»″";
    private static final String SINGLE = "‘’‚‛′´";

    private static final Map<Integer, String> INSTEAD = Map.ofEntries(
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '⋅', "*"),
            Map.entry((int) '∗', "*"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '∕', "/"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '→', "->"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '\u037e', ";"));

    private final String text;
    private final List<LookAlike> found = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int lastCode = ' ';

    private LookAlikes(String text) {
        this.text = text;
    }

    /** The first ones outside comments and literals, in their order. */
    public static List<LookAlike> in(String cell) {
        LookAlikes all = new LookAlikes(cell);
        while (all.at < cell.length() && all.found.size() < MOST) {
            all.next();
        }
        return List.copyOf(all.found);
    }

    private void next() {
        int c = text.codePointAt(at);
        if (text.startsWith("//", at)) {
            moveTo(endOfLine());
        } else if (text.startsWith("/*", at)) {
            moveAfter("*/", 2);
        } else if (text.startsWith("\"\"\"", at)) {
            moveAfter("\"\"\"", 3);
        } else if (c == '"' || c == '\'') {
            literal(c == '"' ? DOUBLE : SINGLE, (char) c);
        } else if (DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0) {
            boolean whole = DOUBLE.indexOf(c) >= 0;
            literal(whole ? DOUBLE : SINGLE, whole ? '"' : '\'');
        } else if (text.startsWith(FENCE, at)) {
            add(at, "``` belongs to Markdown, not to Java: delete it and everything after it in this line");
            moveTo(endOfLine());
        } else {
            Optional<String> command = MisplacedCommand.at(at, text, lastCode);
            command.filter(message -> !message.isEmpty()).ifPresent(message -> add(at, message));
            if (command.isPresent()) {
                moveTo(endOfLine());
                lastCode = ' ';
                return;
            }
            sign(c);
            moveTo(at + Character.charCount(c));
            lastCode = Character.isWhitespace(c) ? lastCode : c;
        }
    }

    /** From a quotation mark to the same mark in its line. If there is none, a look-alike of the mark may close it. */
    private void literal(String others, char mark) {
        int end = endOfLine();
        boolean plain = text.charAt(at) == mark;
        int close = -1;
        for (int i = at + 1; i < end && close < 0; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == mark || !plain && others.indexOf(c) >= 0) {
                close = i;
            }
        }
        if (plain && close < 0) {
            close = first(others, at, end);
            if (close < 0 && first(others, lineStart, at) >= 0) {
                quote(first(others, lineStart, at), mark); // It should have ended an earlier one of this line.
            }
        }
        quote(at, mark);
        if (close >= 0) {
            quote(close, mark);
        }
        moveTo(close >= 0 ? close + 1 : plain ? end : at + 1);
        lastCode = mark;
    }

    private int first(String signs, int from, int to) {
        for (int i = from; i < to; i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void quote(int place, char mark) {
        if (text.charAt(place) != mark) {
            add(place, "%c is not a quotation mark of Java: type %c instead".formatted(text.charAt(place), mark));
        }
    }

    private void sign(int c) {
        if (INSTEAD.containsKey(c)) {
            add(
                    at,
                    "Java does not know the character %s: type %s instead"
                            .formatted(Character.toString(c), INSTEAD.get(c)));
        } else if (c > '\uff00' && c < '\uff5f') {
            add(
                    at,
                    "%1$s is a wide character, which Java does not take for %2$s: type %2$s instead"
                            .formatted(Character.toString(c), Character.toString(c - 0xfee0)));
        } else if (c > ' ' && (Character.isSpaceChar(c))) {
            add(at, "what looks like a space is a %s: type a plain space instead".formatted(name(c)));
        } else if (isInvisible(c)) {
            add(at, INVISIBLE + " is here, a %s: delete it".formatted(name(c)));
        }
    }

    /** Whether a character takes no space; Java makes it a part of the name around it. */
    static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static String name(int c) {
        return c == '\ufeff' ? "byte order mark" : Character.getName(c).toLowerCase(Locale.ROOT);
    }

    private void add(int place, String message) {
        LookAlike sign = new LookAlike(line, 1 + text.codePointCount(lineStart, place), message);
        if (!found.contains(sign)) {
            found.add(sign);
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void moveAfter(String mark, int from) {
        int end = text.indexOf(mark, at + from);
        moveTo(end < 0 ? text.length() : end + mark.length());
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }
}
