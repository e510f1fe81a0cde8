package chainrule.chart;

/** Text that anybody may have written, in pages of ours. */
public final class HtmlText {

    private HtmlText() {}

    /** The text as text: no tags, and what cannot be seen is spelled out. */
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
