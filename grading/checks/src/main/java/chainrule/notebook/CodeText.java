package chainrule.notebook;

/**
 * Java code without its comments and literals, found in one pass: whatever the text is, each character is read only a
 * few times.
 */
final class CodeText {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private int at;

    private CodeText(String text) {
        this.text = text;
    }

    /**
     * The text with blanks in place of each comment, string, text block and character; one that never ends takes up the
     * rest.
     */
    static String of(String text) {
        CodeText scanned = new CodeText(text);
        while (scanned.at < text.length()) {
            scanned.next();
        }
        return scanned.code.toString();
    }

    private void next() {
        if (text.startsWith("//", at)) {
            blankTo(text.indexOf('\n', at), 0);
        } else if (text.startsWith("/*", at)) {
            blankTo(text.indexOf("*/", at + 2), 2);
        } else if (text.startsWith(TEXT_BLOCK, at)) {
            blankTo(endOfLiteral(TEXT_BLOCK, true), TEXT_BLOCK.length());
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            int end = endOfLiteral(text.substring(at, at + 1), false);
            blankTo(end, end >= 0 && end < text.length() && text.charAt(end) == '\n' ? 0 : 1);
        } else {
            code.append(text.charAt(at++));
        }
    }

    /**
     * The place of a literal's closing mark, or the end of its line, where it must have ended; −1 if there is neither.
     */
    private int endOfLiteral(String mark, boolean overLines) {
        for (int i = at + mark.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && !overLines || text.startsWith(mark, i)) {
                return i;
            }
            if (c == '\\' && (overLines || i + 1 < text.length() && text.charAt(i + 1) != '\n')) {
                i++;
            }
        }
        return -1;
    }

    private void blankTo(int end, int mark) {
        code.append(' ');
        at = end < 0 ? text.length() : end + mark;
    }
}
