package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.chart.VisibleText;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/**
 * Comments about messages that students shaped, rendered as GitHub renders them. The file {@code hostile-comments.json} is
 * for the tests of the environment, which show the same comments in JupyterLab and convert them with nbconvert.
 *
 * <p>To renew it: {@code -Dtest=FeedbackCellTest -Dchainrule.renew=true}.
 */
class FeedbackCellTest {

    private static final Path FILE = Path.of("src/test/resources/hostile-comments.json");
    private static final Set<String> OURS =
            Set.of("hr", "p", "strong", "em", "br", "span", "pre", "details", "summary");
    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)|<[^/]");
    private static final Pattern SEAM = Pattern.compile("</span><span>|</?span>");

    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "quot", "\"", "amp", "&");

    private static final List<Extension> GITHUB =
            List.of(AutolinkExtension.create(), TablesExtension.create(), StrikethroughExtension.create());

    private static StudentMarks marks(String hostile) {
        ExerciseResult.SymbolResult check = new ExerciseResult.SymbolResult(
                "dW",
                "its shape",
                false,
                0,
                2,
                hostile,
                "",
                List.of(new ExerciseResult.StoredEvidence("got", hostile)),
                List.of(hostile),
                List.of());
        ExerciseResult e = new ExerciseResult(
                "dense-backward", "Dense", false, Status.GRADED, 0, 2, hostile, List.of(check), List.of(hostile));
        SubmissionResult result = new SubmissionResult(hostile, "04-backpropagation", List.of(e));
        return StudentMarks.of(List.of(result), Assignment.EVERYTHING, Optional.empty(), Map.of())
                .get(0);
    }

    private static String comment(String hostile) {
        StudentMarks marks = marks(hostile);
        return FeedbackCell.of(marks.exercises().get(0), marks);
    }

    private static String rendered(String markdown) {
        Parser parser = Parser.builder().extensions(GITHUB).build();
        return HtmlRenderer.builder().extensions(GITHUB).build().render(parser.parse(markdown));
    }

    private static Set<String> tags(String html) {
        Set<String> tags = new TreeSet<>();
        for (Matcher m = TAG.matcher(html); m.find(); ) {
            tags.add(m.group(1) == null ? m.group() : m.group(1));
        }
        return tags;
    }

    /** As a reader sees it. */
    private static String text(String html) {
        String text = SEAM.matcher(html).replaceAll("").replaceAll("<[^>]*>", "\n");
        Matcher number = Pattern.compile("&(?:#(\\d+)|(\\w+));").matcher(text);
        return number.replaceAll(m -> Matcher.quoteReplacement(
                m.group(1) == null ? NAMED.get(m.group(2)) : Character.toString(Integer.parseInt(m.group(1)))));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    @Test
    void whatAStudentWroteIsTextAndNothingElseWhereGitHubRendersIt() {
        for (String hostile : HostileTexts.all(500, 11)) {
            String html = rendered(comment(hostile));
            assertTrue(OURS.containsAll(tags(html)), () -> hostile + " → " + tags(html) + "\n" + html);
            String message = VisibleText.of(hostile);
            String times5 = String.join(" ", words(text(html)));
            int found = times5.split(Pattern.quote(String.join(" ", words(message))), -1).length - 1;
            assertTrue(found >= 5, () -> hostile + " stands " + found + " times in " + times5);
        }
    }

    @Test
    void nothingThatBeginsALinkOrAFormulaTouchesAnotherCharacter() {
        for (String hostile : HostileTexts.all(500, 12)) {
            for (String part : comment(hostile)
                    .replace("Feedback: ", "")
                    .replaceAll("<span>[^<]*</span>", "<>")
                    .split("<[^>]*>")) {
                assertTrue(!text(part).matches("(?s).*[.:/@#$\\\\].*"), () -> hostile + " → " + part);
            }
        }
    }

    @Test
    void theFileForTheTestsOfTheEnvironmentHoldsTheseComments() throws IOException {
        List<Map<String, String>> comments = new ArrayList<>();
        HostileTexts.all(60, 13).forEach(t -> comments.add(Map.of("text", VisibleText.of(t))));
        List<Map<String, String>> all = comments.stream()
                .map(c -> Map.of("text", c.get("text"), "comment", comment(c.get("text"))))
                .toList();
        ObjectMapper json = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        String text = json.writeValueAsString(all) + "\n";
        if (Boolean.getBoolean("chainrule.renew")) {
            Files.writeString(FILE, text);
        }
        assertEquals(Files.readString(FILE), text);
    }
}
