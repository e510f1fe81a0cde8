package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The mistakes that the graders recognised in a class, as students read them, the most common first. */
final class CommonMistakes {

    /** A mistake that fewer students made is not worth teaching the class again. */
    private static final int FEWEST = 3;

    /** The number that an instructor reads before a lecture; the others are folded away. */
    private static final int SHOWN = 5;

    private CommonMistakes() {}

    /** @param words how many students read which text; numbers and symbols in it may differ */
    private record MistakeCount(String exercise, String title, String id, Map<String, Integer> words) {

        int students() {
            return words.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The text that most students read. */
        String usual() {
            return words.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }

    /**
     * A part of the page; empty if no mistake was recognised.
     *
     * @param earlier results of another class
     */
    static String html(List<StudentMarks> handedIn, List<SubmissionResult> earlier) {
        List<MistakeCount> all =
                mistakes(handedIn.stream().flatMap(s -> s.results().stream()).toList());
        List<MistakeCount> mistakes =
                all.stream().filter(m -> m.students() >= FEWEST).toList();
        if (all.isEmpty()) {
            return "";
        }
        Map<String, Integer> before = new HashMap<>();
        mistakes(earlier).forEach(m -> before.put(m.exercise + " " + m.id, m.students()));
        long classBefore =
                earlier.stream().map(SubmissionResult::student).distinct().count();
        Function<MistakeCount, String> share = m -> CheckTable.percent((double) m.students() / handedIn.size())
                + (classBefore == 0
                        ? ""
                        : " (%s)"
                                .formatted(CheckTable.percent(
                                        (double) before.getOrDefault(m.exercise + " " + m.id, 0) / classBefore)));
        StringBuilder html =
                new StringBuilder("""
                    <h2>Most common mistakes first</h2>
                    <p class="note">The wording is what most students read; the share is of those who handed in%s.</p>
                    """.formatted(classBefore == 0 ? "" : "; in brackets, that of the earlier class"));
        int shown = Math.min(SHOWN, mistakes.size());
        mistakes.subList(0, shown).forEach(m -> html.append(section(m, share.apply(m))));
        if (shown < mistakes.size()) {
            html.append("<details><summary>%d rarer ones</summary>\n".formatted(mistakes.size() - shown));
            mistakes.subList(shown, mistakes.size()).forEach(m -> html.append(section(m, share.apply(m))));
            html.append("</details>\n");
        }
        if (mistakes.size() < all.size()) {
            html.append("<p class=\"note\">%s of one or two students: see their feedback.</p>\n"
                    .formatted(Plural.of(all.size() - mistakes.size(), "mistake")));
        }
        return html.toString();
    }

    private static String section(MistakeCount m, String share) {
        return """
            <section class="mistaken">
            <h3><span>%s</span> <b>%s, %s</b></h3>
            <p class="message">%s</p>
            <p class="mistake"><code>%s</code>%s%s</p>
            </section>
            """.formatted(
                        HtmlText.escape(m.title),
                        Plural.of(m.students(), "student"),
                        share,
                        HtmlText.escape(m.usual()),
                        HtmlText.escape(m.id),
                        m.words.size() == 1 ? "" : "; some read it with other numbers or another symbol",
                        LessonPlaces.of(m.exercise)
                                .map(place -> ". Teach again: %s.".formatted(HtmlText.escape(place.words())))
                                .orElse(""));
    }

    private static List<MistakeCount> mistakes(List<SubmissionResult> results) {
        Map<String, MistakeCount> all = new TreeMap<>();
        for (SubmissionResult r : results) {
            for (ExerciseResult e : r.exercises()) {
                Set<String> counted = new HashSet<>(); // Several checks of an exercise may find the same mistake.
                e.checks().stream()
                        .filter(c -> !c.misconception().isEmpty() && counted.add(c.misconception()))
                        .forEach(c -> all.computeIfAbsent(
                                        e.title() + ": " + c.misconception(),
                                        key -> new MistakeCount(
                                                e.exercise(), e.title(), c.misconception(), new TreeMap<>()))
                                .words
                                .merge(c.message(), 1, Integer::sum));
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt(MistakeCount::students).reversed())
                .toList();
    }
}
