package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.edit.Edit;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Wrong cells that nobody thought of: single edits of the solutions of all exercises that train no network of their own.
 * Each must lose marks, unless {@link EquivalentEdits} lists it; an edit that gets through is a hole in a grader.
 */
class WrongFromRightTest {

    private static final Path TABLE = Path.of("../EDITS.md");

    /** A small part for each build; it is the same each time. */
    private static final int SAMPLE = 60;

    private static final String HEAD = """
        # Edits of right cells and what catches them

        Written whole by `WrongFromRightTest`. The graders were run on each single edit of each solution: another index, another
        operator, a factor more, a statement less, and so on. An edit is caught if it loses marks in the notebook. All others are listed in
        `checks/src/test/exercises/equivalent-edits.txt`, with the reason why they leave the solution right.

        Left out are the capstones, which have wrong networks of their own, and `softmax-cross-entropy-steps`: there the gradient at the
        maximum is 0 whatever its factor, nothing is computed from log p, and half of the arrays have one column. So 868 edits leave it right.

        | exercise | edits | caught | right as well |
        |---|---|---|---|
        """;

    /** What most edits leave right: see the table's head. */
    private static final Set<String> LEFT_OUT = Set.of("softmax-cross-entropy-steps");

    private static final EquivalentEdits EQUIVALENT = EquivalentEdits.read();

    @Test
    void aSampleOfAllEditsIsCaught() {
        List<EditTrial> trials = trials(edit -> Math.floorMod(edit.change().hashCode(), SAMPLE) == 0)
                .toList();
        assertEquals("", holes(trials));
        assertTrue(trials.stream().mapToInt(EditTrial::tried).sum() > 100);
    }

    @Test
    @Tag("slow")
    void everyEditOfEverySolutionIsCaughtAndTheTableIsTheOneOfNow() throws IOException {
        List<EditTrial> trials = trials(edit -> true).toList();
        assertEquals("", holes(trials));
        String now = HEAD + trials.stream().map(WrongFromRightTest::row).collect(Collectors.joining()) + total(trials);
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(TABLE, now);
        }
        assertEquals(
                now, Files.readString(TABLE), () -> TABLE + " is of other edits; -Dchainrule.write=true renews it.");
    }

    @Test
    void theReviewedListIsShort() {
        assertTrue(EQUIVALENT.patterns() <= 20, () -> EQUIVALENT.patterns() + " patterns");
        assertTrue(EQUIVALENT.singles() <= 50, () -> EQUIVALENT.singles() + " single edits");
    }

    /** Training takes long: the capstones have wrong networks of their own instead. */
    private static Stream<EditTrial> trials(Predicate<Edit> wanted) {
        return Graders.all().stream()
                .filter(g -> !g.exercise().trains() && !LEFT_OUT.contains(id(g)))
                .map(g -> EditTrial.of(
                        g, ExerciseFolder.of(g).solution().orElseThrow(), wanted.and(edit -> !edit.isRepeated())));
    }

    private static String holes(List<EditTrial> trials) {
        return trials.stream().flatMap(WrongFromRightTest::holes).collect(Collectors.joining("\n"));
    }

    private static Stream<String> holes(EditTrial trial) {
        String id = trial.grader().exercise().id();
        return Stream.concat(
                        trial.passed().stream(),
                        trial.elsewhere().stream()) // What passes in the notebook must pass with every seed.
                .filter(edit -> !EQUIVALENT.cover(id, edit) || trial.elsewhere().contains(edit))
                .map(edit -> "%s, line %s, %s: %s has full marks%s"
                        .formatted(
                                id,
                                edit.lines(),
                                edit.kind(),
                                edit.change(),
                                trial.elsewhere().contains(edit) ? " in the notebook only" : ""));
    }

    private static String row(EditTrial trial) {
        int passed = trial.passed().size();
        return "| `%s` | %d | %d | %d |%n".formatted(id(trial.grader()), trial.tried(), trial.tried() - passed, passed);
    }

    private static String id(Grader grader) {
        return grader.exercise().id();
    }

    private static String total(List<EditTrial> trials) {
        int tried = trials.stream().mapToInt(EditTrial::tried).sum();
        int passed = trials.stream().mapToInt(t -> t.passed().size()).sum();
        return "| %d exercises | %d | %d | %d |%n".formatted(trials.size(), tried, tried - passed, passed);
    }
}
