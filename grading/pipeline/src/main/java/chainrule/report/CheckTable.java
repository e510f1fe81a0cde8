package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exercises and their checks in the lessons' order, with how hard each was and how well it separates students who know
 * the rest.
 */
final class CheckTable {

    /** The table marks a check with a lower r. */
    private static final double TELLS_LITTLE = 0.1;

    private CheckTable() {}

    static String html(List<StudentMarks> handedIn, List<SubmissionResult> earlier) {
        Map<String, List<ExerciseResult>> byId = byId(handedIn.stream().flatMap(s -> s.exercises().stream()));
        Map<String, List<ExerciseResult>> before = byId(earlier.stream().flatMap(r -> r.exercises().stream()));
        Map<String, Map<String, CheckFigures>> checks = CheckFigures.of(handedIn);
        Map<String, Map<String, CheckFigures>> checksBefore = CheckFigures.ofResults(earlier);
        StringBuilder html =
                new StringBuilder("""
                    <h2>Exercises and checks</h2>
                    <p class="note">Mean share of the points of an exercise, and of students who passed a check%s. r is the
                    correlation with everything else: a check whose r is near 0 says little about the rest.</p>
                    <table class="checks">
                    """.formatted(earlier.isEmpty() ? "" : "; in brackets, those of the earlier class"));
        for (String id : sorted(byId.keySet())) {
            double mean = mean(byId.get(id));
            String was = before.containsKey(id) ? " (%s)".formatted(percent(mean(before.get(id)))) : "";
            html.append("<tr><td>%s</td><td>%s</td><td>"
                    .formatted(HtmlText.escape(byId.get(id).get(0).title()), percent(mean) + was));
            checks.getOrDefault(id, Map.of())
                    .forEach((symbol, figures) -> html.append(check(
                            symbol,
                            figures,
                            checksBefore.getOrDefault(id, Map.of()).get(symbol))));
            html.append("</td></tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    /** In the order in which students see them; others come last. */
    private static List<String> sorted(Collection<String> exercises) {
        List<String> order = Graders.all().stream().map(g -> g.exercise().id()).toList();
        return exercises.stream()
                .sorted(Comparator.comparingInt(id -> order.contains(id) ? order.indexOf(id) : order.size()))
                .toList();
    }

    /** A lesson that a student did not hand in counts for nothing here. */
    private static Map<String, List<ExerciseResult>> byId(Stream<ExerciseResult> all) {
        return all.filter(e -> e.status() != Status.NOT_HANDED_IN)
                .collect(Collectors.groupingBy(ExerciseResult::exercise, LinkedHashMap::new, Collectors.toList()));
    }

    private static double mean(List<ExerciseResult> results) {
        return SampleFigures.mean(results.stream()
                .mapToDouble(e -> e.max() == 0 ? 0 : (double) e.points() / e.max())
                .toArray());
    }

    /** The row of a check, with its share drawn as a bar. */
    private static String check(String symbol, CheckFigures figures, CheckFigures before) {
        StringBuilder value = new StringBuilder(percent(figures.share()));
        if (before != null) {
            value.append(" (%s)".formatted(percent(before.share())));
        }
        OptionalDouble r = figures.discrimination();
        r.ifPresent(known -> value.append(" r " + withoutZero(known)));
        return "<span class=\"share%s\" style=\"--share:%d%%\"><code>%s</code> %s</span> "
                .formatted(
                        r.isPresent() && r.getAsDouble() < TELLS_LITTLE ? " little" : "",
                        Math.round(100 * figures.share()),
                        HtmlText.escape(symbol),
                        HtmlText.escape(value.toString()));
    }

    /** A text such as {@code .48} or {@code −.05}. */
    private static String withoutZero(double r) {
        return String.format(Locale.ROOT, "%.2f", r)
                .replaceFirst("^(-?)0\\.", "$1.")
                .replace('-', '−');
    }

    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
