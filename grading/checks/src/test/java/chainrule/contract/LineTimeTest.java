package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellSource;
import chainrule.edit.EditEngine;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.line.LineSearch;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much processor time a student's kernel takes to look for a line. */
class LineTimeTest {

    /** As in a notebook. */
    static final Duration LIMIT = Duration.ofMillis(1400);

    private static final long MOST = 2_000;

    @Test
    @Tag("slow")
    void noSmallExerciseTakesMoreThanTwoSeconds() {
        EditEngine engine = new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP);
        LineSearch search = new LineSearch(engine, LIMIT);
        List<String> times = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (Grader g : Graders.all()) {
            CellSource cell =
                    CellSource.alone(ExerciseFolder.of(g).mutants().get(0).text());
            long before = processor();
            boolean found = search.find(g, cell).isPresent();
            long took = (processor() - before) / 1_000_000;
            String told = "%s %d ms%s".formatted(g.exercise().id(), took, found ? ", a line" : "");
            times.add(told);
            if (took > MOST) {
                late.add(told);
            }
        }
        assertTrue(times.stream().anyMatch(t -> t.endsWith("a line")), times.toString());
        assertEquals(List.of(), late, times.toString());
    }

    /** Nanoseconds that this thread has used. */
    static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
