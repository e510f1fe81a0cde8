package chainrule.jupyter;

import chainrule.chart.HtmlText;
import chainrule.chart.VisibleText;
import java.util.Map;

/**
 * One output in several forms, from which a front end chooses.
 *
 * @param html for JupyterLab and exported pages
 * @param text for a console, a screen reader's plain view or a diff; short
 * @param more other forms by their MIME types, such as a picture for a front end that shows no HTML
 * @param metadata the output's metadata, which programs read and no front end shows
 */
public record Bundle(String html, String text, Map<String, Object> more, Map<String, Object> metadata) {

    /** Exported pages give a bare {@code pre} a different font from JupyterLab's; columns need this one. */
    static final String PRE = "<pre style=\"margin:0;font-family:monospace\">";

    /** Spells out invisible characters in the plain text too. */
    public Bundle {
        text = VisibleText.of(text);
    }

    /** An output without other forms. */
    public Bundle(String html, String text, Map<String, Object> metadata) {
        this(html, text, Map.of(), metadata);
    }

    /** An output without other forms and without metadata. */
    public Bundle(String html, String text) {
        this(html, text, Map.of());
    }

    /** Plain text that keeps its columns and lines in HTML too. */
    public static Bundle ofText(String text) {
        return new Bundle(PRE + HtmlText.escape(text) + "</pre>", text);
    }

    /** Plain text that stays on one line, which is cut at the edge of the page if it is longer. */
    static Bundle ofLine(String text) {
        String line = PRE.replace("margin:0;", "margin:0;white-space:pre;overflow:hidden;text-overflow:ellipsis;");
        return new Bundle(line + HtmlText.escape(text) + "</pre>", text);
    }
}
