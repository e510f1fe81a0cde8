package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.marks.SyntheticClass;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One notebook with a passed and a failed check, one that ran out of time, one not written, one that does not compile. */
class JUnitExportTest {

    /** What Jenkins' and Surefire's schemas know of each element: its attributes, required ones first, and its children. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "testsuites", Set.of("name"),
            "testsuite", Set.of("name", "tests", "failures", "errors", "skipped"),
            "testcase", Set.of("name", "classname"),
            "failure", Set.of("type", "message"),
            "error", Set.of("type", "message"),
            "skipped", Set.of("type", "message"));

    private static ExerciseResult of(String id, Status status, boolean... passed) {
        List<ExerciseResult.SymbolResult> checks = new ArrayList<>();
        for (boolean p : passed) {
            checks.add(new ExerciseResult.SymbolResult(
                    "a",
                    "a < b & \u0001",
                    p,
                    0,
                    1,
                    p ? "" : "wrong <x>\nmore ]]>",
                    "",
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new ExerciseResult(id, id, false, status, 0, 2, "said \uD800 so", checks, List.of());
    }

    private static String xml() {
        SubmissionResult anna = new SubmissionResult(
                "\"anna\" <a>",
                "02",
                List.of(
                        of("relu", Status.GRADED, true, false),
                        of("tanh", Status.TIMED_OUT, true, false, false),
                        of("softmax", Status.NOT_WRITTEN, false),
                        of("dense", Status.DOES_NOT_COMPILE)));
        return new JUnitExport()
                .text(
                        StudentMarks.of(List.of(anna), Assignment.EVERYTHING, Optional.empty(), Map.of()),
                        new GuardedWork());
    }

    private static Element parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                children.add(e);
            }
        }
        return children;
    }

    @Test
    void everyElementHasJustTheAttributesThatTheSchemasKnow() throws Exception {
        List<Element> open = new ArrayList<>(List.of(parsed()));
        int seen = 0;
        while (!open.isEmpty()) {
            Element e = open.remove(0);
            Set<String> own = ATTRIBUTES.get(e.getTagName());
            assertEquals(own.size(), e.getAttributes().getLength(), e.getTagName());
            own.forEach(a -> assertTrue(e.hasAttribute(a), a));
            open.addAll(children(e));
            seen++;
        }
        assertEquals(1 + 1 + 7 + 5, seen);
    }

    /** Drawn classes, in which some handed in nothing and some are excused. */
    @Test
    void whoHandedInNothingIsThereAsASkippedCase() {
        for (long seed = 1; seed <= 5; seed++) {
            List<StudentMarks> drawn = SyntheticClass.of(40, seed);
            String xml = new JUnitExport().text(drawn, new GuardedWork());
            List<StudentMarks> absent =
                    drawn.stream().filter(s -> s.results().isEmpty()).toList();
            assertTrue(absent.stream().anyMatch(s -> !s.isExcused()), "somebody is absent");
            for (StudentMarks s : absent) {
                String suite = "<testsuite name=\"%s\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\">"
                        .formatted(s.student());
                String type = "<skipped type=\"%s\"".formatted(s.isExcused() ? "excused" : "not handed in");
                assertTrue(xml.contains(suite), suite);
                assertTrue(
                        xml.substring(xml.indexOf(suite))
                                .split("</testsuite>")[0]
                                .contains(type),
                        type);
            }
        }
    }

    @Test
    void aSuiteCountsItsCases() throws Exception {
        Element suite = children(parsed()).get(0);
        assertEquals("\"anna\" <a> 02", suite.getAttribute("name"));
        assertEquals("7", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("3", suite.getAttribute("errors"));
        assertEquals("1", suite.getAttribute("skipped"));
    }

    @Test
    void aFailureSaysWhatIsWrongAndCharactersThatXmlHasNotAreSpelledOut() throws Exception {
        Element failed = children(children(parsed()).get(0)).get(1);
        assertEquals("02.relu", failed.getAttribute("classname"));
        assertEquals("a: a < b & \\u0001", failed.getAttribute("name"));
        Element failure = children(failed).get(0);
        assertEquals("wrong <x>", failure.getAttribute("message"));
        assertEquals("wrong <x>\nmore ]]>", failure.getTextContent());
    }

    @Test
    void theSameStandingsGiveTheSameBytes() {
        assertEquals(xml(), xml());
    }
}
