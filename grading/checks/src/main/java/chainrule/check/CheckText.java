package chainrule.check;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport.CheckResult;

/** A check as plain text. */
final class CheckText {

    private CheckText() {}

    static String of(CheckView view) {
        StringBuilder text = new StringBuilder(view.headline()).append('\n');
        view.notes().forEach(n -> text.append(n).append('\n'));
        if (view.notWritten()) {
            return text.append("Not written yet.").toString();
        }
        int width = view.report().checks().stream()
                .mapToInt(c -> c.symbol().length())
                .max()
                .orElse(0);
        for (CheckResult c : view.report().checks()) {
            text.append(("  %-" + width + "s").formatted(c.symbol()))
                    .append(c.passed() ? "  ✓  " : "  ✗  ")
                    .append("%d of %d   %s\n".formatted(c.points(), c.max(), c.asks()));
        }
        boolean first = true;
        for (CheckResult c : view.failures()) {
            append(text, view, c, first);
            first = false;
        }
        return text.toString().stripTrailing();
    }

    private static void append(StringBuilder text, CheckView view, CheckResult c, boolean whole) {
        Finding f = c.finding().orElseThrow();
        text.append("\n%s  ✗  %s\n%s\n".formatted(c.symbol(), CheckView.points(c.points(), c.max()), f.message()));
        view.lines(c).forEach(line -> text.append("  ").append(line).append('\n'));
        if (!whole) {
            return;
        }
        view.line()
                .ifPresent(line -> text.append(line.message())
                        .append("\n  ")
                        .append(line.where())
                        .append('\n'));
        f.evidence()
                .forEach(e -> text.append("  ")
                        .append(e.label())
                        .append(' ')
                        .append(e.value().replace("\n", "\n    "))
                        .append('\n'));
        if (!c.hints().isEmpty()) {
            text.append("Hint: ").append(c.hints().get(0)).append('\n');
        }
    }
}
