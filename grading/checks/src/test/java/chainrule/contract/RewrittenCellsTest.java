package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CompiledCells;
import chainrule.edit.CellRewriter;
import chainrule.edit.RewrittenCell;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is right stays right, and what is wrong stays wrong, in whatever words it is written: names, formulas, loops,
 * streams, helpers, constants, other cells. Several of these at once, drawn by a seed.
 */
@Tag("once")
class RewrittenCellsTest {

    private static final long SEED = Long.getLong("chainrule.seed", 22);
    private static final int MOST_STEPS = 8;

    private static final CellRewriter REWRITER = new CellRewriter(InProcess.CLASS_PATH, InProcess.STARTUP);

    private static final List<Grader> GRADERS =
            Graders.all().stream().filter(g -> !g.exercise().trains()).toList();

    @Test
    void aRightCellOfEachExerciseInOtherWordsHasFullMarks() {
        rightStaysRight(SEED, GRADERS.size());
    }

    @Test
    @Tag("slow")
    void rightCellsInOtherWordsHaveFullMarks() {
        rightStaysRight(SEED + 1, 40);
    }

    @Test
    @Tag("long")
    void aThousandRightCellsInOtherWordsHaveFullMarks() {
        rightStaysRight(SEED + 2, 1000);
    }

    @Test
    void aWrongCellOfEachExerciseInOtherWordsLosesMarks() {
        wrongStaysWrong(SEED, GRADERS.size());
    }

    @Test
    @Tag("long")
    void aThousandWrongCellsInOtherWordsLoseMarks() {
        wrongStaysWrong(SEED + 2, 1000);
    }

    private static void rightStaysRight(long seed, int count) {
        assertEquals("", faults(seed, count, ExerciseFolder::right, true));
    }

    private static void wrongStaysWrong(long seed, int count) {
        assertEquals("", faults(seed, count, ExerciseFolder::mutants, false));
    }

    private static String faults(
            long seed, int count, Function<ExerciseFolder, List<KeptCell>> from, boolean fullMarks) {
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        int done = 0;
        int drawn = 0;
        while (done < count) {
            Grader grader = GRADERS.get(drawn++ % GRADERS.size());
            List<KeptCell> cells = from.apply(ExerciseFolder.of(grader));
            KeptCell cell = cells.get(random.nextInt(cells.size()));
            long own = random.nextLong();
            int steps = 1 + random.nextInt(MOST_STEPS);
            Optional<RewrittenCell> rewritten =
                    REWRITER.rewrite(cell.text(), grader.exercise().declares(), own, steps);
            if (rewritten.isEmpty()) {
                continue;
            }
            CompiledCells compiled =
                    InProcess.compile(rewritten.get().text(), rewritten.get().others());
            String which =
                    "%s, %s, seed %d, %d steps: ".formatted(grader.exercise().id(), cell, own, steps);
            if (!compiled.compiles() && !PlainShell.takes(inOrder(rewritten.get()))) {
                continue; // What no kernel takes is nobody's right cell.
            }
            done++;
            if (!compiled.compiles()) {
                faults.add(which + compiled.diagnostics() + "\n" + rewritten.get());
            } else {
                var outcome = InProcess.gradeFast(compiled, grader, GraderSettings.notebook());
                if (fullMarks != (outcome.points() == grader.points())) {
                    faults.add(which + outcome + "\n" + rewritten.get());
                }
            }
        }
        assertTrue(20 * (drawn - done) <= drawn + 20, drawn + " drawn for " + done);
        return String.join("\n\n", faults);
    }

    /** The other cells first. */
    private static List<String> inOrder(RewrittenCell cell) {
        return Stream.concat(cell.others().stream(), Stream.of(cell.text())).toList();
    }
}
