package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.SubmissionResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four submissions, one of them known from an earlier run. */
class ProgressDisplayTest {

    private final StringWriter said = new StringWriter();

    private static SubmissionResult of(String student) {
        return new SubmissionResult(student, "02", List.of());
    }

    private Duration now = Duration.ZERO;

    private String told(ProgressDisplay.Form form) {
        ProgressDisplay progress = new ProgressDisplay(new PrintWriter(said), 4, form, () -> now.toNanos());
        progress.known(of("anna"));
        for (String student : List.of("ben", "carla", "dan")) {
            now = now.plusMillis(700);
            progress.done(of(student));
        }
        progress.end();
        return said.toString();
    }

    @Test
    void aLineASubmissionSaysWhatIsKnownFromBefore() {
        String[] lines = told(ProgressDisplay.Form.LINES).split("\\R");
        assertEquals("1/4  anna  02  0 of 0  (known from an earlier run)", lines[0]);
        assertEquals("4/4  dan  02  0 of 0", lines[3]);
        assertEquals(4, lines.length);
    }

    @Test
    void aBarGrowsInOneLineAndLeavesItEmpty() {
        String bar = told(ProgressDisplay.Form.BAR);
        assertTrue(bar.startsWith("\r[" + "#".repeat(15) + ".".repeat(15) + "] 2 of 4, less than a minute left"), bar);
        assertTrue(bar.contains("] 3 of 4, "), bar);
        assertTrue(bar.matches("(?s).*\r +\r") && !bar.contains("\n"), bar);
    }

    @Test
    void withoutATerminalAShortRunSaysNothingOnTheWay() {
        assertEquals("", told(ProgressDisplay.Form.NOW_AND_THEN));
    }
}
