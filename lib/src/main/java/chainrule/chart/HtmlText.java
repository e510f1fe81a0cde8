package chainrule.chart;

/** Text from anywhere, made safe for our pages. */
public final class HtmlText {

    private HtmlText() {}

    /** The text without any tags, and with invisible characters spelled out. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        VisibleText.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(c);
            }
        });
        return html.toString();
    }
}
