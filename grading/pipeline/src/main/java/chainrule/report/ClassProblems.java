package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where no check could say anything; what a single file brought about takes one line together. */
final class ClassProblems {

    private ClassProblems() {}

    /** A part of the page; nothing where all was run. */
    static String html(List<StudentMarks> handedIn) {
        Map<String, Integer> counts = new TreeMap<>();
        handedIn.forEach(s -> problems(s).forEach(p -> counts.merge(p, 1, Integer::sum)));
        if (counts.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("""
            <h2>Not written, or not run to the end</h2>
            <p class="note">Students who got no or not all points for this reason.</p>
            """);
        Map<String, Integer> single = new LinkedHashMap<>();
        for (StudentMarks s : handedIn) {
            int own = (int) problems(s).stream().filter(p -> counts.get(p) == 1).count();
            if (own > 0) {
                single.put(s.student(), own);
            }
        }
        if (counts.values().stream().anyMatch(n -> n > 1)) {
            html.append("<table>\n");
            counts.entrySet().stream()
                    .filter(e -> e.getValue() > 1)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(e -> html.append(
                            ClassReport.row(e.getKey(), e.getValue(), (double) e.getValue() / handedIn.size())));
            html.append("</table>\n");
        }
        if (!single.isEmpty()) {
            int exercises = single.values().stream().mapToInt(n -> n).sum();
            html.append("<p class=\"note\">%s</p>\n"
                    .formatted(
                            HtmlText.escape("%s of %s had problems that nobody else had: see the gradebook's remarks."
                                    .formatted(
                                            Plural.of(exercises, "exercise"), Plural.of(single.size(), "student")))));
        }
        return html.toString();
    }

    private static List<String> problems(StudentMarks s) {
        return s.exercises().stream()
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_HANDED_IN)
                .map(ClassProblems::words)
                .toList();
    }

    private static String words(ExerciseResult e) {
        return "%s: %s".formatted(e.title(), e.status().words());
    }
}
