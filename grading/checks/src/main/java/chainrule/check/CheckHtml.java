package chainrule.check;

import static chainrule.chart.HtmlText.escape;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport.CheckResult;
import java.util.List;

/**
 * A check as HTML for JupyterLab. Text has the theme's own colours, so it is readable in light and dark themes, and
 * nothing is used that an untrusted notebook would drop. Everything that may come from the student is escaped.
 */
final class CheckHtml {

    private static final String LEFT = "text-align:left;padding:2px 12px 2px 0";
    private static final String SHORT = LEFT + ";white-space:nowrap";
    private static final String RIGHT = "#2e9e5b";
    private static final String WRONG = "#dd4f43";

    private CheckHtml() {}

    static String of(CheckView view) {
        StringBuilder html =
                new StringBuilder("<div><b>").append(escape(view.headline())).append("</b>");
        view.notes().forEach(n -> html.append("<br>").append(escape(n)));
        if (view.notWritten()) {
            return html.append("<br>Not written yet.</div>").toString();
        }
        html.append("<table style=\"margin:6px 0\"><tbody>");
        view.report().checks().forEach(c -> html.append(row(c)));
        html.append("</tbody></table>");
        boolean first = true;
        for (CheckResult c : view.failures()) {
            html.append(failure(view, c, first));
            first = false;
        }
        return html.append("</div>").toString();
    }

    private static String row(CheckResult c) {
        return """
                <tr><td style="%s"><b>%s</b></td><td style="%s">%s</td><td style="%s">%d of %d</td>\
                <td style="%s">%s</td></tr>""".formatted(
                        SHORT, escape(c.symbol()), LEFT, mark(c), SHORT, c.points(), c.max(), LEFT, escape(c.asks()));
    }

    private static String mark(CheckResult c) {
        return "<span style=\"color:%s;font-weight:bold\">%s</span>"
                .formatted(c.passed() ? RIGHT : WRONG, c.passed() ? "✓" : "✗");
    }

    private static String failure(CheckView view, CheckResult c, boolean first) {
        Finding f = c.finding().orElseThrow();
        StringBuilder html = new StringBuilder("<p style=\"margin:6px 0\"><b>%s</b> %s %s</p>"
                .formatted(escape(c.symbol()), mark(c), escape(f.message())));
        if (!view.lines(c).isEmpty()) {
            html.append(pre(escape(String.join("\n", view.lines(c)))));
        }
        if (first) {
            view.line().ifPresent(line -> html.append(line(line)));
        }
        if (first && !f.evidence().isEmpty()) {
            html.append("<details open><summary>expected, got and inputs</summary>");
            f.evidence().forEach(e -> html.append(evidence(e)));
            html.append("</details>");
        }
        return html.append(hints(c.hints(), 0)).toString();
    }

    /** Folded, for students who want to find the mistake themselves. */
    private static String line(ShownLine line) {
        return "<details><summary>where to look</summary>%s%s</details>"
                .formatted(escape(line.message()), pre(escape(line.where())));
    }

    private static String evidence(Finding.Evidence e) {
        return pre("<b>%s</b> %s".formatted(escape(e.label()), escape(e.value())));
    }

    private static String pre(String escaped) {
        return "<pre style=\"margin:2px 0 6px 0;font-family:monospace\">%s</pre>".formatted(escaped);
    }

    /** Each hint contains the next one, so that they open one by one. */
    private static String hints(List<String> hints, int next) {
        if (next == hints.size()) {
            return "";
        }
        return "<details style=\"margin-left:%dpx\"><summary>%s</summary>%s%s</details>"
                .formatted(
                        next == 0 ? 0 : 12,
                        next == 0 ? "hint" : "next hint",
                        escape(hints.get(next)),
                        hints(hints, next + 1));
    }
}
