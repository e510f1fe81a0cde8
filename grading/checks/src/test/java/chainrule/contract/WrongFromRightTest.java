package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.edit.Edit;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Wrong cells that nobody thought of: single edits of the solutions and alternatives of all exercises that train no
 * network of their own. Each must lose marks, or be known to leave the cell right: an edit of a solution, because
 * {@link EquivalentEdits} lists it; one of an alternative, because it answers as the cell does to {@link OtherInputs}. Any
 * other edit that gets through is a hole in a grader.
 */
@Tag("once")
class WrongFromRightTest {

    private static final Path TABLE = Path.of("../EDITS.md");

    /** A small part for each build; it is the same each time. */
    private static final int SAMPLE = 60;

    private static final String HEAD = """
        # Edits of right cells and what catches them

        `WrongFromRightTest` writes this page. It runs the graders on each single edit of each solution: another index, another
        operator, a factor more, a statement less, and so on. An edit is caught if it loses marks in the notebook. All others are listed in
        `checks/src/test/exercises/equivalent-edits.txt`, with the reason why they leave the solution right.

        The capstones are left out, because they have their own [wrong networks](NETWORKS.md), and so is `softmax-cross-entropy-steps`: there, the gradient at the
        maximum is 0 whatever its factor, nothing is computed from log p, and half of the arrays have one column. So some 900 edits leave it right; `course test --long`
        checks that they do, by their answers to other inputs.

        | exercise | edits | caught | right as well |
        |---|---|---|---|
        """;

    private static final long SEED = Long.getLong("chainrule.seed", 22);

    /** Of an alternative's edits, one of so many is tried. */
    private static final int PORTIONS = 16;

    /** What many edits leave right: see the table's head. */
    private static final Set<String> LEFT_OUT = Set.of("softmax-cross-entropy-steps");

    private static final EquivalentEdits EQUIVALENT = EquivalentEdits.read();

    @Test
    void aSampleOfAllEditsIsCaught() {
        List<EditTrial> trials = trials(
                        graders(), edit -> Math.floorMod(edit.change().hashCode(), SAMPLE) == 0)
                .toList();
        assertEquals("", holes(trials));
        assertTrue(trials.stream().mapToInt(EditTrial::tried).sum() > 100);
    }

    @Test
    @Tag("slow")
    void everyEditOfEverySolutionIsCaughtAndTheTableIsTheOneOfNow() throws IOException {
        List<EditTrial> trials = trials(graders(), edit -> true).toList();
        assertEquals("", holes(trials));
        patternsAreNarrow(trials);
        String now = HEAD + trials.stream().map(WrongFromRightTest::row).collect(Collectors.joining()) + total(trials);
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(TABLE, now);
        }
        assertEquals(
                now, Files.readString(TABLE), () -> TABLE + " is of other edits; -Dchainrule.write=true renews it.");
    }

    /** Another part of them with another seed. */
    @Test
    @Tag("slow")
    void editsOfAnAlternativeOfEachExerciseAreCaughtOrChangeNothing() {
        Random random = new Random(SEED);
        int portion = random.nextInt(PORTIONS);
        List<EditTrial> trials = graders()
                .flatMap(g -> one(ExerciseFolder.of(g).alternatives(), random)
                        .map(c -> trial(g, c, e -> Math.floorMod(e.change().hashCode(), PORTIONS) == portion)))
                .toList();
        assertEquals("", wrong(trials));
        assertTrue(trials.stream().mapToInt(EditTrial::tried).sum() > 250);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyEditOfEveryAlternativeIsCaughtOrChangesNothing() {
        return Stream.concat(graders(), leftOut())
                .map(g -> dynamicTest(id(g), () -> {
                    for (KeptCell c : ExerciseFolder.of(g).alternatives()) {
                        assertEquals("", wrong(List.of(trial(g, c, e -> true))));
                    }
                }));
    }

    @Test
    @Tag("long")
    void everyEditOfASolutionThatIsLeftOutIsCaughtOrChangesNothing() {
        assertEquals("", wrong(trials(leftOut(), e -> true).toList()));
    }

    private static Stream<KeptCell> one(List<KeptCell> cells, Random random) {
        return Stream.of(cells.get(random.nextInt(cells.size())));
    }

    /** A pattern that nothing needs, or that says of many wrong edits that they are right, would hide a hole some day. */
    private static void patternsAreNarrow(List<EditTrial> trials) {
        for (int i = 0; i < EQUIVALENT.patterns(); i++) {
            int pattern = i;
            long right = trials.stream()
                    .mapToLong(t -> matches(t, t.passed(), pattern))
                    .sum();
            long caught = trials.stream()
                    .mapToLong(t -> matches(t, t.caught(), pattern))
                    .sum();
            assertTrue(
                    right > 0 && caught <= 2 * right,
                    () -> "Pattern %d of %s matches %d edits that are caught and %d others."
                            .formatted(pattern + 1, EquivalentEdits.FILE, caught, right));
        }
    }

    private static long matches(EditTrial trial, List<Edit> edits, int pattern) {
        return edits.stream()
                .filter(e -> EQUIVALENT.matching(id(trial.grader()), e).contains(pattern))
                .count();
    }

    @Test
    void theReviewedListIsShort() {
        assertTrue(EQUIVALENT.patterns() <= 20, () -> EQUIVALENT.patterns() + " patterns");
        assertTrue(EQUIVALENT.singles() <= 50, () -> EQUIVALENT.singles() + " single edits");
    }

    /** Training takes long: the capstones have wrong networks of their own instead. */
    private static Stream<Grader> graders() {
        return Graders.all().stream().filter(g -> !g.exercise().trains() && !LEFT_OUT.contains(id(g)));
    }

    private static Stream<Grader> leftOut() {
        return Graders.all().stream().filter(g -> LEFT_OUT.contains(id(g)));
    }

    private static Stream<EditTrial> trials(Stream<Grader> graders, Predicate<Edit> wanted) {
        return graders.map(g -> trial(g, ExerciseFolder.of(g).solution().orElseThrow(), wanted));
    }

    private static EditTrial trial(Grader grader, KeptCell cell, Predicate<Edit> wanted) {
        return EditTrial.of(grader, cell, wanted.and(edit -> !edit.isRepeated()));
    }

    private static String holes(List<EditTrial> trials) {
        return trials.stream().flatMap(WrongFromRightTest::holes).collect(Collectors.joining("\n"));
    }

    private static Stream<String> holes(EditTrial trial) {
        Stream<Edit> unknown = trial.passed().stream().filter(e -> !isKnown(trial, e));
        return Stream.concat(
                unknown.map(e -> told(trial, e)),
                // What passes in the notebook must pass with every seed.
                trial.elsewhere().stream().map(e -> told(trial, e) + " in the notebook only"));
    }

    /** A pattern says nothing of an edit that gives other answers. */
    private static boolean isKnown(EditTrial trial, Edit edit) {
        return EQUIVALENT.list(id(trial.grader()), edit)
                || !EQUIVALENT.matching(id(trial.grader()), edit).isEmpty()
                        && !trial.different().contains(edit);
    }

    private static String wrong(List<EditTrial> trials) {
        return trials.stream()
                .flatMap(t -> t.different().stream()
                        .filter(e -> !EQUIVALENT.list(id(t.grader()), e))
                        .map(e -> told(t, e) + " and gives other answers"))
                .collect(Collectors.joining("\n"));
    }

    private static String told(EditTrial trial, Edit edit) {
        return "%s, %s, line %s, %s: %s has full marks"
                .formatted(id(trial.grader()), trial.cell(), edit.lines(), edit.kind(), edit.change());
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
