package chainrule.report;

import chainrule.chart.VisibleText;
import chainrule.grader.Status;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;

/** Feedback as Markdown for a notebook; everything that a student wrote shows as plain text. */
public final class FeedbackCell {

    private static final String APART = ".:/@#$\\";
    private static final String PLAIN = " \n\t,;?%";

    private FeedbackCell() {}

    /** The text above everything else. */
    public static String total(StudentMarks marks, Coursework coursework) {
        StringBuilder cell = new StringBuilder(
                "**Feedback for %s: %s**\n\n".formatted(text(marks.nameAndId()), text(marks.totalInWords())));
        marks.notes(coursework).forEach(n -> cell.append(line(n) + "\n\n"));
        return cell.append("There is a comment below each exercise.").toString();
    }

    /** The text below an exercise. */
    static String of(ExerciseResult e, StudentMarks marks) {
        StringBuilder cell = new StringBuilder(
                "---\n\n**Feedback: %s, %s points**\n".formatted(text(e.title()), text(marks.pointsInWords(e))));
        marks.uncounted(e).ifPresent(why -> cell.append("\nDoes not count: %s.\n".formatted(text(why))));
        marks.byHand(e).forEach(says -> cell.append("\n" + line(says) + "\n"));
        if (!e.summary().isEmpty()) {
            cell.append("\n<pre>%s</pre>\n".formatted(text(e.summary())));
        }
        if (e.status() != Status.NOT_WRITTEN) {
            e.checks().forEach(c -> check(e, c, marks, cell));
        }
        e.notes().forEach(n -> cell.append("\n*%s*\n".formatted(line(n))));
        return cell.toString();
    }

    private static void check(ExerciseResult e, ExerciseResult.SymbolResult c, StudentMarks marks, StringBuilder cell) {
        cell.append("\n%s **%s** %s (%s of %s)\n"
                .formatted(
                        c.passed() ? "✓" : "✗",
                        text(c.symbol()),
                        line(c.asks()),
                        text(marks.points(e, c).toPlainString()),
                        text(marks.max(e, c).toPlainString())));
        if (!c.passed()) {
            cell.append("\n" + line(c.message()) + "\n");
            c.where().forEach(w -> cell.append("\nin " + line(w) + "\n"));
            if (!c.evidence().isEmpty()) {
                cell.append("\n<details><summary>the numbers</summary>\n");
                c.evidence()
                        .forEach(n -> cell.append("\n<pre>%s\n%s</pre>\n".formatted(text(n.label()), text(n.value()))));
                cell.append("\n</details>\n");
            }
        }
    }

    private static String line(String any) {
        return text(any.strip()).replace("\n", "<br>");
    }

    /**
     * Makes a text plain: everything that Markdown, HTML or formulas consist of is written by its number. Programs that
     * make links, mentions and formulas look through the finished page, where numbers are characters again, so the
     * characters that begin or join these are in separate elements, across which such programs do not look.
     */
    private static String text(String any) {
        StringBuilder safe = new StringBuilder();
        VisibleText.of(any).codePoints().forEach(c -> {
            if (APART.indexOf(c) >= 0) {
                safe.append("<span>&#%d;</span>".formatted(c));
            } else if (c < 128 && PLAIN.indexOf(c) < 0 && !Character.isLetterOrDigit(c)) {
                safe.append("&#%d;".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
