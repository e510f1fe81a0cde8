package chainrule.jupyter;

/**
 * One output in the two forms that a front end chooses from.
 *
 * @param html for JupyterLab and exported pages
 * @param text for a console, a screen reader's plain view or a diff; short
 */
public record Bundle(String html, String text) {

    /** Plain text that keeps its columns and lines in HTML too. */
    public static Bundle ofText(String text) {
        return new Bundle("<pre>" + escape(text) + "</pre>", text);
    }

    /** Text with the characters that mean something in HTML made harmless. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
