package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellSource;
import chainrule.cell.CompiledCells;
import chainrule.edit.EditEngine;
import chainrule.grader.Outcome;
import chainrule.grader.Status;
import chainrule.line.LineSearch;
import chainrule.line.MistakeLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Hardly any line that a student is told is a wrong one, compared with the right cell that is nearest.
 *
 * <p>{@code -Dchainrule.wrong=FOLDER} measures other wrong cells than those that are kept, FOLDER/EXERCISE/NAME.jsh; of
 * these most must have a name or a line.
 */
class LineTruthTest {

    /** Of a hundred caught cells, at least so many are told a name or a line. */
    private static final int TOLD = 85;

    /** Of a hundred lines, at least so many are true. */
    private static final int TRUE = 98;

    private static final long SEED = Long.getLong("chainrule.seed", 22);

    private static final String OTHERS = System.getProperty("chainrule.wrong");

    private static final LineSearch SEARCH =
            new LineSearch(new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP), LineTimeTest.LIMIT);

    /** As in a notebook. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Pieces in which those of the sample differ from a right cell: then most have a line. */
    private static final int NEAR = 4;

    @Test
    @Tag("slow")
    void theLinesOfSomeWrongCellsAreTrue() {
        LineTally all = tally(
                shuffled().filter(c -> c.nearest().distance() <= NEAR).limit(8).toList());
        assertTrue(all.wrong().size() <= 1, () -> all.wrong().toString()); // One of so few says little.
    }

    @Test
    @Tag("long")
    @DisabledIf("othersAreGiven")
    void theLinesOfAQuarterOfAllWrongCellsAreTrue() {
        LineTally all = tally(shuffled().limit(WrongCell.kept().size() / 4).toList());
        assertTrue(all.isTrueIn(TRUE), () -> all.wrong().toString());
    }

    /** Of those that are kept, a fifth is kept because there is no name. */
    @Test
    @Tag("long")
    @EnabledIf("othersAreGiven")
    void mostOfTheGivenCellsHaveANameOrATrueLine() {
        LineTally all = tally(WrongCell.in(Path.of(OTHERS)));
        assertTrue(all.isTrueIn(TRUE), () -> all.wrong().toString());
        assertTrue(all.tellsOf(TOLD));
    }

    static boolean othersAreGiven() {
        return OTHERS != null;
    }

    /** Those that are kept; in another order with another seed. */
    private static Stream<WrongCell> shuffled() {
        List<WrongCell> cells = new ArrayList<>(WrongCell.kept());
        Collections.shuffle(cells, new Random(SEED));
        return cells.stream();
    }

    /** Writes the table, too. */
    private static LineTally tally(List<WrongCell> cells) {
        Map<String, LineTally> tallies = new TreeMap<>();
        for (WrongCell cell : cells) {
            add(cell, tallies.computeIfAbsent(cell.grader().exercise().id(), id -> new LineTally()));
        }
        LineTally all = new LineTally();
        StringBuilder table = new StringBuilder(LineTally.HEAD);
        tallies.forEach((exercise, tally) -> {
            table.append(tally.row(exercise));
            all.add(tally);
        });
        System.out.print(table.append(all.row("all")));
        all.wrong().forEach(System.out::println);
        assertTrue(all.caught() > 0 && all.compared() > 0, "There is nothing to measure.");
        return all;
    }

    private static void add(WrongCell cell, LineTally tally) {
        CompiledCells compiled = InProcess.compile(cell.text());
        if (!compiled.compiles()) {
            return;
        }
        Outcome outcome = InProcess.gradeWithin(PATIENCE, compiled, cell.grader());
        boolean caught = Set.of(Status.GRADED, Status.TIMED_OUT).contains(outcome.status())
                && outcome.points() < cell.grader().points();
        if (caught) { // Also where two names say enough, and no line is looked for.
            long before = LineTimeTest.processor();
            Optional<MistakeLine> line = SEARCH.find(cell.grader(), outcome, () -> CellSource.alone(cell.text()));
            tally.add(cell, outcome, line, (LineTimeTest.processor() - before) / 1_000_000);
        }
    }
}
