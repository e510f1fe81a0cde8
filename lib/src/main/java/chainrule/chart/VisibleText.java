package chainrule.chart;

/**
 * Text from anywhere, with all invisible characters spelled out: {@code \u202E} for the character that reverses the
 * direction of reading.
 *
 * <p>Control and format characters give orders to a terminal, reorder a line or make two names look the same. The
 * letters of every language stay, and so do the joiners and selectors within them: names in Persian, Hindi or Malayalam
 * and many emoji need them. The table is written out so that every version of Java shows the same; {@code
 * course_kit/visible.py} holds the same table for Python.
 */
public final class VisibleText {

    /** The first and the last character of each range that is never shown, in order. */
    private static final int[] HIDDEN = {
        0x0, 0x1f, 0x7f, 0x9f, 0xad, 0xad, 0x34f, 0x34f, 0x61c, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x200b, 0x200b,
        0x200e, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f, 0x3164, 0x3164, 0xd800, 0xdfff, 0xfdd0, 0xfdef, 0xfeff, 0xfeff,
        0xffa0, 0xffa0, 0xfff0, 0xfffb, 0x13430, 0x1343f, 0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe00ff, 0xe01f0,
        0xe0fff
    };

    /** The two joiners, which change how their neighbours are written. */
    private static final int[] JOINERS = {0x200c, 0x200d};

    /** These choose between the forms of the character before them. */
    private static final int[] SELECTORS = {0x180b, 0x180f, 0xfe00, 0xfe0f, 0xe0100, 0xe01ef};

    /** After these, a joiner or a selector is part of a word or of an emoji: from Arabic to Mongolian, symbols, CJK. */
    private static final int[] JOINED = {
        0x600, 0x18af, 0x1cd0, 0x1cff, 0x2030, 0x2bff, 0x3030, 0x9fff, 0xa800, 0xabff, 0xf900, 0xfaff, 0xfb50, 0xfdff,
        0x10a00, 0x11fff, 0x1e900, 0x1e95f, 0x1f000, 0x1faff, 0x20000, 0x3ffff
    };

    private VisibleText() {}

    /** Makes the characters visible, but keeps line breaks and tabs. */
    public static String of(String text) {
        return shown(text, "\n\t");
    }

    /** Makes the text one line: line breaks and tabs are spelled out too. */
    public static String line(String text) {
        return shown(text, "");
    }

    private static String shown(String text, String kept) {
        String unix = kept.indexOf('\n') < 0 ? text : text.replace("\r\n", "\n");
        StringBuilder shown = new StringBuilder(unix.length());
        int before = 0;
        for (int i = 0; i < unix.length(); i += Character.charCount(before)) {
            int c = unix.codePointAt(i);
            if (isAscii(c) || kept.indexOf(c) >= 0 || !isHidden(c, before)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(spelled(c));
            }
            before = c;
        }
        return shown.toString();
    }

    /** A character in ASCII, as Java and JSON write it. */
    public static String spelled(int c) {
        StringBuilder spelled = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            spelled.append("\\u%04X".formatted((int) unit));
        }
        return spelled.toString();
    }

    /** Most characters are of this kind, and these are always shown. */
    private static boolean isAscii(int c) {
        return c >= ' ' && c <= '~';
    }

    /** Whether a character must be spelled out, given the one before it. */
    private static boolean isHidden(int c, int before) {
        boolean selector = isIn(SELECTORS, c);
        if (selector || isIn(JOINERS, c)) {
            boolean again = selector && isIn(SELECTORS, before);
            return again || !isIn(JOINED, before) && !isIn(SELECTORS, before);
        }
        return isIn(HIDDEN, c) || (c & 0xfffe) == 0xfffe;
    }

    private static boolean isIn(int[] ranges, int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
