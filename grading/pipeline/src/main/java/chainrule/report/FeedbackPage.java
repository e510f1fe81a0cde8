package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.grader.Status;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.List;
import java.util.Optional;

/**
 * One page for each student: points, what was wrong, and the name of the mistake; without scripts, and readable on a
 * phone.
 */
public final class FeedbackPage {

    private FeedbackPage() {}

    /** The page of a student who is the only one in the class. */
    public static String html(StudentMarks marks) {
        return html(marks, Coursework.of(List.of(marks)));
    }

    /** The whole page; the same results give the same bytes. */
    static String html(StudentMarks marks, Coursework coursework) {
        String student = marks.nameAndId();
        StringBuilder page = new StringBuilder();
        page.append("<h1>Feedback for %s</h1>\n<p class=\"total\">%s</p>\n"
                .formatted(HtmlText.escape(student), HtmlText.escape(marks.totalInWords())));
        marks.notes(coursework).forEach(n -> page.append(note(n)));
        if (marks.assignment().variants()) {
            page.append(
                    note(
                            "The checks gave your code numbers that are yours alone: others had the same checks with other numbers."));
        }
        overview(marks, page);
        marks.results().forEach(r -> lesson(r, marks, page));
        return HtmlPage.page("Feedback for " + student, page.toString());
    }

    /** Marks and what to do, in the lessons' order, each with a link to the exercise below. */
    private static void overview(StudentMarks marks, StringBuilder page) {
        if (marks.exercises().isEmpty()) {
            return;
        }
        page.append("<table class=\"overview\">\n");
        for (ExerciseResult e : marks.exercises()) {
            page.append("<tr><td><a href=\"#%1$s\">%2$s</a></td><td>%3$s</td><td>%4$s</td></tr>\n"
                    .formatted(
                            HtmlText.escape(e.exercise()),
                            HtmlText.escape(e.title()),
                            HtmlText.escape(marks.pointsInWords(e)),
                            toDo(e, marks)));
        }
        page.append("</table>\n");
    }

    /** Why an exercise does not count, or where to begin; as HTML. */
    private static String toDo(ExerciseResult e, StudentMarks marks) {
        Optional<String> uncounted = marks.uncounted(e);
        if (uncounted.isPresent()) {
            return HtmlText.escape(uncounted.get());
        }
        if (marks.isFull(e)) {
            return "✓";
        }
        if (e.status() != Status.GRADED) {
            return HtmlText.escape(e.status().words());
        }
        return e.checks().stream()
                .filter(c -> !c.passed())
                .findFirst()
                .map(c -> "begin with <code>%s</code>".formatted(HtmlText.escape(c.symbol())))
                .orElse("");
    }

    private static void lesson(SubmissionResult submission, StudentMarks marks, StringBuilder page) {
        page.append("<h2>%s</h2>\n".formatted(HtmlText.escape(submission.lesson())));
        submission.exercises().forEach(e -> exercise(e, marks, page));
    }

    private static void exercise(ExerciseResult e, StudentMarks marks, StringBuilder page) {
        page.append("<section id=\"%s\" class=\"%s\">\n<h3><span>%s</span> <b>%s</b></h3>\n"
                .formatted(
                        HtmlText.escape(e.exercise()),
                        marks.isFull(e) ? "full" : "some",
                        HtmlText.escape(e.title()),
                        HtmlText.escape(marks.pointsInWords(e))));
        marks.uncounted(e).ifPresent(why -> page.append(note("Does not count: %s.".formatted(why))));
        marks.byHand(e).forEach(says -> page.append("<p class=\"hand\">%s</p>\n".formatted(HtmlText.escape(says))));
        if (!e.summary().isEmpty()) {
            page.append("<pre class=\"summary\">%s</pre>\n".formatted(HtmlText.escape(e.summary())));
        }
        if (e.status() != Status.NOT_WRITTEN) {
            e.checks().forEach(c -> check(e, c, marks, page));
        }
        e.notes().forEach(n -> page.append(note(n)));
        page.append("</section>\n");
    }

    private static String note(String text) {
        return "<p class=\"note\">%s</p>\n".formatted(HtmlText.escape(text));
    }

    private static void check(ExerciseResult e, ExerciseResult.SymbolResult c, StudentMarks marks, StringBuilder page) {
        page.append(
                "<div class=\"check %s\">\n<p class=\"line\"><span>%s</span> <code>%s</code> <i>%s</i> <b>%s/%s</b></p>\n"
                        .formatted(
                                c.passed() ? "passed" : "failed",
                                c.passed() ? "✓" : "✗",
                                HtmlText.escape(c.symbol()),
                                HtmlText.escape(c.asks()),
                                marks.points(e, c).toPlainString(),
                                marks.max(e, c).toPlainString()));
        if (!c.passed()) {
            page.append("<p class=\"message\">%s</p>\n".formatted(HtmlText.escape(c.message())));
            if (!c.misconception().isEmpty()) {
                page.append("<p class=\"mistake\">known as <code>%s</code></p>\n"
                        .formatted(HtmlText.escape(c.misconception())));
            }
            c.where().forEach(w -> page.append("<p class=\"where\">in %s</p>\n".formatted(HtmlText.escape(w))));
            evidence(c.evidence(), page);
            hints(c.hints(), page);
        }
        page.append("</div>\n");
    }

    private static void evidence(List<ExerciseResult.StoredEvidence> evidence, StringBuilder page) {
        if (!evidence.isEmpty()) {
            page.append("<details><summary>the numbers</summary>\n");
            evidence.forEach(e -> page.append(
                    "<p>%s</p><pre>%s</pre>\n".formatted(HtmlText.escape(e.label()), HtmlText.escape(e.value()))));
            page.append("</details>\n");
        }
    }

    /** Each hint is within the one before, so that they open one after the other. */
    private static void hints(List<String> hints, StringBuilder page) {
        for (int i = 0; i < hints.size(); i++) {
            page.append("<details><summary>%s</summary>\n<p>%s</p>\n"
                    .formatted(i == 0 ? "a hint" : "another hint", HtmlText.escape(hints.get(i))));
        }
        page.append("</details>\n".repeat(hints.size()));
    }
}
