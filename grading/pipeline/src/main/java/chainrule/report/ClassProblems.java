package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exercises about which no check could say anything: one line for each reason, and one for everything that a single
 * file caused.
 */
final class ClassProblems {

    /** The gradebook's remarks contain the others. */
    private static final int SHOWN = 4;

    private ClassProblems() {}

    /** A part of the page; empty if everything was run. */
    static String html(List<StudentMarks> handedIn) {
        Map<Status, Map<String, Integer>> byReason = new TreeMap<>();
        for (StudentMarks s : handedIn) {
            for (SubmissionResult r : s.results()) {
                byWhat(r)
                        .forEach((what, why) -> byReason.computeIfAbsent(why, status -> new LinkedHashMap<>())
                                .merge(what, 1, Integer::sum));
            }
        }
        if (byReason.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>Not written, or not run to the end</h2>\n");
        int single = 0;
        for (Map.Entry<Status, Map<String, Integer>> reason : byReason.entrySet()) {
            List<Map.Entry<String, Integer>> several = reason.getValue().entrySet().stream()
                    .filter(e -> e.getValue() > 1)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .toList();
            single += reason.getValue().size() - several.size();
            if (!several.isEmpty()) {
                html.append("<p class=\"note\">%s</p>\n".formatted(HtmlText.escape(line(reason.getKey(), several))));
            }
        }
        if (single > 0) {
            html.append("<p class=\"note\">%s that only one student has: see the gradebook's remarks.</p>\n"
                    .formatted(Plural.of(single, "problem")));
        }
        return html.toString();
    }

    /**
     * Exercises with the reason why there are no points, or not all of them; if all exercises of a file have the same
     * reason, the file counts as a whole.
     */
    private static Map<String, Status> byWhat(SubmissionResult r) {
        List<ExerciseResult> troubled = r.exercises().stream()
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_HANDED_IN)
                .toList();
        Map<String, Status> byWhat = new LinkedHashMap<>();
        if (troubled.size() > 1
                && troubled.get(0).status() != Status.NOT_WRITTEN // Of each exercise it matters how many wrote nothing.
                && troubled.size() == r.exercises().size()
                && troubled.stream().map(ExerciseResult::status).distinct().count() == 1) {
            byWhat.put("all of " + r.lesson(), troubled.get(0).status());
        } else {
            troubled.forEach(e -> byWhat.put(e.title(), e.status()));
        }
        return byWhat;
    }

    /** A line such as {@code Does not compile: ReLU (23 students), Tanh (19 students), and 3 other exercises.} */
    private static String line(Status why, List<Map.Entry<String, Integer>> counts) {
        int more = counts.size() - SHOWN;
        return "%s: %s%s."
                .formatted(
                        sentence(why.words()),
                        counts.stream()
                                .limit(SHOWN)
                                .map(e -> "%s (%d students)".formatted(e.getKey(), e.getValue()))
                                .collect(Collectors.joining(", ")),
                        more <= 0 ? "" : ", and " + Plural.of(more, "other exercise"));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
