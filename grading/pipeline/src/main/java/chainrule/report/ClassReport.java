package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.marks.Coursework;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One screen for the class: points, checks in the lessons' order, times, and the mistakes that deserve a lecture. */
public final class ClassReport {

    private static final int BINS = 10;

    private ClassReport() {}

    /** The page without a class to compare with. */
    public static String html(List<StudentMarks> classMarks) {
        return html(classMarks, List.of());
    }

    /** The whole page, without names of students; the same marks give the same bytes. @param earlier results of another class */
    static String html(List<StudentMarks> all, List<SubmissionResult> earlier) {
        List<StudentMarks> classMarks = all.stream().filter(StudentMarks::known).toList();
        List<StudentMarks> handedIn =
                classMarks.stream().filter(StudentMarks::handedIn).toList();
        String assignment = StudentMarks.title(all);
        String title = assignment.isEmpty() ? "The class" : "The class: " + assignment;
        StringBuilder page = new StringBuilder("<h1>%s</h1>\n".formatted(HtmlText.escape(title)));
        page.append("<p class=\"total\">%d of %d handed in</p>\n".formatted(handedIn.size(), classMarks.size()));
        int others = all.size() - classMarks.size();
        if (others > 0) {
            page.append("<p class=\"note\">%s not in the roster and %s not counted here.</p>\n"
                    .formatted(
                            Plural.of(others, "student") + (others == 1 ? " is" : " are"), others == 1 ? "is" : "are"));
        }
        if (all.stream().anyMatch(s -> s.assignment().variants())) {
            page.append(
                    "<p class=\"note\">The checks gave each student's code numbers of its own, so the numbers on two feedback"
                            + " pages differ; the checks, their points and the sizes of their inputs are the same for all.</p>\n");
        }
        Coursework coursework = Coursework.of(classMarks);
        overview(classMarks, handedIn, coursework, page);
        page.append("<div class=\"panels\">\n<div>\n");
        distribution(handedIn, coursework, page);
        page.append(SubmissionDays.html(handedIn)).append(ClassProblems.html(handedIn));
        page.append("</div>\n<div>\n").append(CheckTable.html(handedIn, earlier));
        page.append("</div>\n<div>\n").append(CommonMistakes.html(handedIn, earlier));
        page.append("</div>\n</div>\n");
        return HtmlPage.wide(title, page.toString());
    }

    private static void overview(
            List<StudentMarks> classMarks, List<StudentMarks> handedIn, Coursework coursework, StringBuilder page) {
        if (handedIn.isEmpty()) {
            return;
        }
        double[] points = handedIn.stream()
                .filter(s -> !s.isExcused())
                .mapToDouble(s -> s.total().doubleValue())
                .toArray();
        page.append("<p class=\"note\">Of %d points, the mean is %s, the median %s and the standard deviation %s."
                .formatted(
                        coursework.points(),
                        shown(SampleFigures.mean(points)),
                        shown(SampleFigures.median(points)),
                        shown(SampleFigures.deviation(points))));
        long late = handedIn.stream().filter(s -> s.lateness().days() > 0).count();
        page.append(late == 0 ? " Nobody handed in late." : " %d handed in late.".formatted(late));
        long excused = classMarks.stream().filter(StudentMarks::isExcused).count();
        if (excused > 0) {
            page.append(" %s excused.".formatted(Plural.of(excused, "student") + (excused == 1 ? " is" : " are")));
        }
        page.append("</p>\n");
        String missing = coursework.lessons().stream()
                .map(lesson -> missing(lesson, handedIn, coursework))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            page.append("<p class=\"note\">0 points count here for notebooks that are missing: %s.</p>\n"
                    .formatted(HtmlText.escape(missing)));
        }
    }

    private static String missing(String lesson, List<StudentMarks> handedIn, Coursework coursework) {
        long missing = handedIn.stream()
                .filter(s -> coursework.missing(s).contains(lesson))
                .count();
        return missing == 0
                ? ""
                : missing == handedIn.size() ? "all for " + lesson : "%d for %s".formatted(missing, lesson);
    }

    private static void distribution(List<StudentMarks> handedIn, Coursework coursework, StringBuilder page) {
        int[] bins = new int[BINS];
        int all = 0;
        for (StudentMarks s : handedIn) {
            if (!s.isExcused()) {
                double share = coursework.points() == 0 ? 0 : s.total().doubleValue() / coursework.points();
                bins[Math.max(0, Math.min(BINS - 1, (int) (share * BINS)))]++;
                all++;
            }
        }
        page.append("<h2>Points</h2>\n<p class=\"note\">Students by their share of the points.</p>\n<table>\n");
        for (int i = BINS - 1; i >= 0; i--) {
            String to = i == BINS - 1 ? "% and more" : " to under %d%%".formatted((i + 1) * 100 / BINS);
            page.append(row(i * 100 / BINS + to, bins[i], (double) bins[i] / Math.max(1, all)));
        }
        page.append("</table>\n");
    }

    /** A row of a table with a bar. */
    static String row(String label, Object value, double share) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(HtmlText.escape(label), HtmlText.escape(value.toString()), HtmlPage.bar(share));
    }

    private static String shown(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
