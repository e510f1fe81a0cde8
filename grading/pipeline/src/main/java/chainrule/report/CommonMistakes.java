package chainrule.report;

import chainrule.chart.HtmlText;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The mistakes that the graders recognised in a class, as students read them, the commonest first. */
final class CommonMistakes {

    /** What fewer students did is nothing to teach a class again. */
    private static final int FEWEST = 3;

    /** What an instructor reads before a lecture; the others are folded away. */
    private static final int SHOWN = 8;

    private CommonMistakes() {}

    /** @param words how many students read what: numbers and symbols in it may differ */
    private record MistakeCount(String exercise, String title, String id, Map<String, Integer> words) {

        int students() {
            return words.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What most students read. */
        String usual() {
            return words.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }

    /** A part of the page; nothing where no mistake was recognised. */
    static String html(List<StudentMarks> handedIn) {
        List<MistakeCount> all = mistakes(handedIn);
        List<MistakeCount> mistakes =
                all.stream().filter(m -> m.students() >= FEWEST).toList();
        if (all.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("""
            <h2>Mistakes, the commonest first</h2>
            <p class="note">In the words that most students read. The bar is the share of those who handed in.</p>
            """);
        int shown = Math.min(SHOWN, mistakes.size());
        mistakes.subList(0, shown).forEach(m -> html.append(section(m, handedIn.size())));
        if (shown < mistakes.size()) {
            html.append("<details><summary>%d rarer ones</summary>\n".formatted(mistakes.size() - shown));
            mistakes.subList(shown, mistakes.size()).forEach(m -> html.append(section(m, handedIn.size())));
            html.append("</details>\n");
        }
        if (mistakes.size() < all.size()) {
            html.append("<p class=\"note\">%s of one or two students: see their feedback.</p>\n"
                    .formatted(Plural.of(all.size() - mistakes.size(), "mistake")));
        }
        return html.toString();
    }

    private static String section(MistakeCount m, int handedIn) {
        return """
            <section class="mistaken">
            <h3><span>%s</span> <b>%s</b></h3>
            %s
            <p class="message">%s</p>
            <p class="mistake"><code>%s</code>%s</p>
            %s</section>
            """.formatted(
                        HtmlText.escape(m.title),
                        Plural.of(m.students(), "student"),
                        HtmlPage.bar((double) m.students() / handedIn),
                        HtmlText.escape(m.usual()),
                        HtmlText.escape(m.id),
                        m.words.size() == 1 ? "" : "; some read it with other numbers or another symbol",
                        LessonPlaces.of(m.exercise)
                                .map(place -> "<p class=\"mistake\">Teach again: %s.</p>\n"
                                        .formatted(HtmlText.escape(place.words())))
                                .orElse(""));
    }

    private static List<MistakeCount> mistakes(List<StudentMarks> handedIn) {
        Map<String, MistakeCount> all = new TreeMap<>();
        for (StudentMarks s : handedIn) {
            for (ExerciseResult e : s.exercises()) {
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
