package chainrule.export;

import chainrule.chart.VisibleText;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The class in the form of JUnit's reports, which Jenkins and other programs show: a suite for each notebook, and a
 * case for each check.
 *
 * <p>A check that failed is a failure, code that could not run to its end is an error, and what was not written or
 * handed in is skipped. There are no times, so the same marks give the same bytes.
 */
final class JUnitExport implements Export {

    @Override
    public String program() {
        return "JUnit";
    }

    @Override
    public String file() {
        return "junit.xml";
    }

    @Override
    public String text(List<StudentMarks> classMarks, GuardedWork guarded) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, 0, "testsuites", "name", StudentMarks.title(classMarks));
            for (StudentMarks s : classMarks) {
                if (s.results().isEmpty()) {
                    absent(s, xml);
                }
                for (SubmissionResult r : s.results()) {
                    suite(r, xml);
                }
            }
            end(xml, 0);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report has no XML form", e);
        }
        return text.toString();
    }

    /** The result of a case. */
    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private record TestCase(String exercise, String name, Kind kind, String type, String says) {}

    /** Of whom there is no notebook: no test ran, which is not the same as nobody. */
    private static void absent(StudentMarks s, XMLStreamWriter xml) throws XMLStreamException {
        String type = s.isExcused() ? "excused" : Status.NOT_HANDED_IN.words();
        TestCase none = new TestCase("submission", "all", Kind.SKIPPED, type, FeedbackText.inOneLine(s));
        suite(s.student(), "all", List.of(none), xml);
    }

    private static void suite(SubmissionResult r, XMLStreamWriter xml) throws XMLStreamException {
        List<TestCase> cases =
                r.exercises().stream().flatMap(e -> cases(e).stream()).toList();
        suite("%s %s".formatted(r.student(), r.lesson()), r.lesson(), cases, xml);
    }

    private static void suite(String name, String lesson, List<TestCase> cases, XMLStreamWriter xml)
            throws XMLStreamException {
        start(
                xml,
                1,
                "testsuite",
                "name",
                name,
                "tests",
                "" + cases.size(),
                "failures",
                count(cases, Kind.FAILURE),
                "errors",
                count(cases, Kind.ERROR),
                "skipped",
                count(cases, Kind.SKIPPED));
        for (TestCase c : cases) {
            testcase(lesson, c, xml);
        }
        end(xml, 1);
    }

    private static void testcase(String lesson, TestCase c, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, 2, "testcase", "classname", lesson + "." + c.exercise(), "name", c.name());
        if (c.kind() != Kind.PASSED) {
            String element = c.kind().name().toLowerCase(Locale.ROOT);
            String first = c.says().lines().findFirst().orElse("");
            start(xml, 3, element, "type", c.type(), "message", first);
            xml.writeCharacters(VisibleText.of(c.says()));
            xml.writeEndElement();
            end(xml, 2);
        } else {
            xml.writeEndElement();
        }
    }

    private static String count(List<TestCase> cases, Kind kind) {
        return "" + cases.stream().filter(c -> c.kind() == kind).count();
    }

    private static List<TestCase> cases(ExerciseResult e) {
        Kind lost = e.status() == Status.GRADED
                ? Kind.FAILURE
                : e.status() == Status.NOT_WRITTEN || e.status() == Status.NOT_HANDED_IN ? Kind.SKIPPED : Kind.ERROR;
        if (e.checks().isEmpty()) {
            return List.of(new TestCase(e.exercise(), "all", lost, e.status().words(), e.summary()));
        }
        return e.checks().stream()
                .map(c -> new TestCase(
                        e.exercise(),
                        "%s: %s".formatted(c.symbol(), c.asks()),
                        c.passed() ? Kind.PASSED : lost,
                        c.misconception().isEmpty() ? e.status().words() : c.misconception(),
                        c.message()))
                .toList();
    }

    private static void start(XMLStreamWriter xml, int depth, String element, String... attributes)
            throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], VisibleText.of(attributes[i + 1]));
        }
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
