package chainrule.chart;

/** Text that anybody may have written, in pages of ours. */
public final class HtmlText {

    private HtmlText() {}

    /** The text as text: no tags, no control characters, nothing that turns the direction of reading. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n', '\t' -> html.appendCodePoint(c);
                default -> html.appendCodePoint(isHidden(c) ? '\uFFFD' : c);
            }
        });
        return html.toString();
    }

    /** Whether a character shows nothing, or turns the direction of reading. */
    public static boolean isHidden(int c) {
        boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) || direction || c >= 0xd800 && c <= 0xdfff;
    }
}
