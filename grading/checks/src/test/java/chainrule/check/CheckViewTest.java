package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Outcome;
import chainrule.subject.StudentException.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckViewTest {

    private static CheckResult failed(String symbol, String message) {
        Finding finding = new Finding(
                message, Optional.empty(), List.of(new Finding.Evidence(symbol + " got", "1×1\n[ <b>&amp; ]")));
        return new CheckResult(symbol, "asks", false, 0, 2, Optional.of(finding), List.of(), List.of("one", "two"));
    }

    private static CheckView view(CheckResult... checks) {
        return CheckView.of(
                new Outcome.Graded(new GraderReport("id", "Title", List.of(checks), List.of())),
                "My",
                List.of(),
                false,
                frame -> Optional.empty());
    }

    @Test
    void theMistakeThatIsKnownIsReadFirst() {
        CheckResult named = new CheckResult(
                "db",
                "asks",
                false,
                0,
                1,
                Optional.of(new Finding("is averaged", Optional.of("db-averaged"), List.of())),
                List.of(),
                List.of("a hint for db"));
        String text = CheckText.of(view(failed("dW", "threw"), named));
        assertTrue(text.indexOf("is averaged") < text.indexOf("threw"), text);
        assertTrue(text.contains("Hint: a hint for db") && !text.contains("Hint: one"), text);
    }

    @Test
    void aProgramReadsThePointsAndTheFirstMessage() {
        Map<String, Object> expected =
                Map.of("check", "id", "written", true, "points", 0, "max", 4, "message", "does a loop never end?");
        CheckView view = view(failed("z", "does a loop never end?"), failed("a", "threw"));
        assertEquals(Map.of("chainrule", expected), view.metadata());
    }

    @Test
    void theLineIsFoldedDirectlyBelowTheMessageAndAddsNothingElse() {
        CheckView without = view(failed("dW", "is wrong"), failed("db", "is wrong too"));
        CheckView with = without.with(new ShownLine("A change.", "relu, line 7 of cell [3]: a < b"));
        String html = CheckHtml.of(with);
        int from = html.indexOf("<details><summary>where to look</summary>A change.");
        int end = html.indexOf("</details>", from) + "</details>".length();
        assertTrue(html.substring(0, from).endsWith(" is wrong</p>"), html);
        assertTrue(html.substring(from, end).contains("line 7 of cell [3]: a &lt; b"), html);
        assertEquals(CheckHtml.of(without), html.substring(0, from) + html.substring(end));
        assertEquals(without.metadata(), with.metadata());
        String added = "A change.\n  relu, line 7 of cell [3]: a < b\n";
        assertTrue(CheckText.of(with).contains("\nis wrong\n" + added), CheckText.of(with));
        assertEquals(CheckText.of(without), CheckText.of(with).replace(added, ""));
    }

    @Test
    void whateverComesFromTheStudentIsEscaped() {
        String html = CheckHtml.of(view(failed("z", "threw <script>alert(1)</script>")));
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;") && html.contains("&lt;b&gt;&amp;amp;"), html);
    }

    @Test
    void anExceptionShowsTheLinesOfTheCellOnce() {
        Frame inner = new Frame("REPL.$JShell$1$My", "f", 7);
        Frame outer = new Frame("REPL.$JShell$1$My", "forward", 9);
        CheckResult threw = new CheckResult(
                "z",
                "asks",
                false,
                0,
                2,
                Optional.of(new Finding("threw", Optional.empty(), List.of())),
                List.of(inner, inner, outer, new Frame("REPL.$JShell$0", "unknown", 1)),
                List.of());
        CheckView view = CheckView.of(
                new Outcome.Graded(new GraderReport("id", "Title", List.of(threw), List.of())),
                "My",
                List.of(),
                false,
                f -> f.method().equals("unknown")
                        ? Optional.empty()
                        : Optional.of("line %d of the cell: %s(a < b);".formatted(f.line() - 3, f.method())));
        assertTrue(CheckText.of(view).endsWith("""
                threw
                  line 4 of the cell: f(a < b);
                  called from line 6 of the cell: forward(a < b);"""), CheckText.of(view));
        assertTrue(
                CheckHtml.of(view)
                        .contains(
                                "line 4 of the cell: f(a &lt; b);\ncalled from line 6 of the cell: forward(a &lt; b);"),
                CheckHtml.of(view));
    }

    @Test
    void hintsOpenOneInsideTheOther() {
        String html = CheckHtml.of(view(failed("z", "m")));
        assertTrue(html.contains("one<details") && html.endsWith("two</details></details></div>"), html);
    }

    @Test
    void aFailureThatRepeatsTheFirstIsNotToldTwice() {
        assertEquals(
                2,
                view(failed("z", "m"), failed("a", "m"), failed("b", "n"))
                        .failures()
                        .size());
    }

    @Test
    void onePointIsOne() {
        assertEquals("0 of 1 point", CheckView.points(0, 1));
        assertEquals("1 of 4 points", CheckView.points(1, 4));
    }

    @Test
    void plainTextHasTheTableTheMistakeAndTheFirstHint() {
        assertEquals("""
                Title · checked My · 0 of 2 points
                  z  ✗  0 of 2   asks

                z  ✗  0 of 2 points
                m
                  z got 1×1
                    [ <b>&amp; ]
                Hint: one""", CheckText.of(view(failed("z", "m"))));
    }
}
