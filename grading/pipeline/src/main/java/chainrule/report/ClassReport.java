package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.grader.Status;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One page for the class: how points are distributed, which exercises were hardest, which mistakes are commonest. */
public final class ClassReport {

    private static final int BINS = 10;

    private ClassReport() {}

    /** The whole page, without names of students; the same marks give the same bytes. */
    public static String html(List<StudentMarks> classMarks) {
        List<StudentMarks> handedIn =
                classMarks.stream().filter(s -> !s.results().isEmpty()).toList();
        String title = StudentMarks.title(classMarks);
        StringBuilder page =
                new StringBuilder("<h1>The class</h1>\n<p class=\"note\">%s</p>\n".formatted(HtmlText.escape(title)));
        page.append("<p class=\"total\">%d of %d handed in</p>\n".formatted(handedIn.size(), classMarks.size()));
        Coursework coursework = Coursework.of(classMarks);
        overview(handedIn, coursework, page);
        distribution(handedIn, coursework, page);
        exercises(handedIn, page);
        page.append(CommonMistakes.html(handedIn));
        notRun(handedIn, page);
        return HtmlPage.page("The class: " + title, page.toString());
    }

    private static void overview(List<StudentMarks> handedIn, Coursework coursework, StringBuilder page) {
        if (handedIn.isEmpty()) {
            return;
        }
        double[] points = handedIn.stream()
                .mapToDouble(s -> s.total().doubleValue())
                .sorted()
                .toArray();
        double median = (points[(points.length - 1) / 2] + points[points.length / 2]) / 2;
        double mean = Arrays.stream(points).average().orElse(0);
        long late = handedIn.stream().filter(s -> s.latePercent() > 0).count();
        page.append("<p class=\"note\">Of %d points, the mean is %s and the median %s; %d handed in late.</p>\n"
                .formatted(coursework.points(), shown(mean), shown(median), late));
        for (String lesson : coursework.lessons()) {
            long missing = handedIn.stream()
                    .filter(s -> coursework.missing(s).contains(lesson))
                    .count();
            if (missing > 0) {
                page.append("<p class=\"note\">%s: %s, which is 0 points here.</p>\n"
                        .formatted(
                                HtmlText.escape(lesson),
                                missing == handedIn.size()
                                        ? "nobody handed in a notebook"
                                        : missing + " of them handed in no notebook"));
            }
        }
    }

    private static void distribution(List<StudentMarks> handedIn, Coursework coursework, StringBuilder page) {
        int[] bins = new int[BINS];
        for (StudentMarks s : handedIn) {
            double share = share(s.total(), coursework.points());
            bins[Math.max(0, Math.min(BINS - 1, (int) (share * BINS)))]++;
        }
        page.append("<h2>Points</h2>\n<p class=\"note\">Students by their share of the points.</p>\n<table>\n");
        for (int i = BINS - 1; i >= 0; i--) {
            String to = i == BINS - 1 ? "% and more" : " to under %d%%".formatted((i + 1) * 100 / BINS);
            row(i * 100 / BINS + to, bins[i], (double) bins[i] / Math.max(1, handedIn.size()), page);
        }
        page.append("</table>\n");
    }

    /** Hardest first; a lesson that a student did not hand in counts for nothing here. */
    private static void exercises(List<StudentMarks> handedIn, StringBuilder page) {
        Map<String, List<ExerciseResult>> byTitle = handedIn.stream()
                .flatMap(s -> s.exercises().stream())
                .filter(e -> e.status() != Status.NOT_HANDED_IN)
                .collect(Collectors.groupingBy(ExerciseResult::title, TreeMap::new, Collectors.toList()));
        Map<String, Double> means = new LinkedHashMap<>();
        byTitle.forEach((title, results) -> means.put(
                title,
                results.stream()
                        .mapToDouble(e -> share(BigDecimal.valueOf(e.points()), e.max()))
                        .average()
                        .orElse(0)));
        page.append("""
                <h2>Exercises, the hardest first</h2>
                <p class="note">Mean share of the points, of those who handed in the lesson.</p>
                <table>
                """);
        means.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(e -> row(e.getKey(), Math.round(100 * e.getValue()) + "%", e.getValue(), page));
        page.append("</table>\n");
    }

    /** Where no check could say anything. */
    private static void notRun(List<StudentMarks> handedIn, StringBuilder page) {
        Map<String, Integer> counts = new TreeMap<>();
        handedIn.stream()
                .flatMap(s -> s.exercises().stream())
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_HANDED_IN)
                .forEach(e ->
                        counts.merge("%s: %s".formatted(e.title(), e.status().words()), 1, Integer::sum));
        if (counts.isEmpty()) {
            return;
        }
        page.append("""
                <h2>Not written, or not run to the end</h2>
                <p class="note">Students who got no or not all points for this reason.</p>
                <table>
                """);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> row(e.getKey(), e.getValue(), (double) e.getValue() / handedIn.size(), page));
        page.append("</table>\n");
    }

    private static void row(String label, Object value, double share, StringBuilder page) {
        page.append("<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(HtmlText.escape(label), HtmlText.escape(value.toString()), HtmlPage.bar(share)));
    }

    private static String shown(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    private static double share(BigDecimal points, int max) {
        return max == 0 ? 0 : points.doubleValue() / max;
    }
}
