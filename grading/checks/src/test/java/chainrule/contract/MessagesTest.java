package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of cells whose mistake shows far from where it was made. */
class MessagesTest {

    private static List<CheckResult> checks(String lesson, String exercise, String cell) {
        Path folder = ExerciseFolder.EXERCISES.resolve(lesson).resolve(exercise);
        Outcome outcome = InProcess.gradeFast(
                InProcess.compile(KeptCells.text(folder, cell)),
                Graders.of(exercise).orElseThrow(),
                GraderSettings.notebook());
        return outcome.report().orElseThrow().checks();
    }

    private static String message(CheckResult check) {
        return check.finding().orElseThrow().message();
    }

    @Test
    void whatWasWrittenBeforeAnExceptionEarnsItsPoints() {
        List<CheckResult> checks =
                checks("backpropagation", "dense-backward", "mutants/dx-w-transposed--after-the-others");
        assertEquals(
                List.of("dW", "db"),
                checks.stream()
                        .filter(CheckResult::passed)
                        .map(CheckResult::symbol)
                        .toList());
        assertTrue(message(checks.get(2)).startsWith("Your dX is dZ Wᵀ."));
    }

    @Test
    void aMethodThatThrowsIsNotBlamedOnItsFirstResult() {
        List<CheckResult> checks = checks("forward-propagation", "two-layer-forward", "caught/hidden-as-inputs");
        assertTrue(message(checks.get(0)).startsWith("Your code threw ArrayIndexOutOfBoundsException in forward"));
        assertEquals(
                "Your code threw the same exception as in “Z1” above. Fix that first, then check again.",
                message(checks.get(1)));
    }

    @Test
    void theFirstWrongArrayIsToldInFullAndWhatFollowsFromItInShort() {
        List<CheckResult> checks =
                checks("backpropagation", "softmax-cross-entropy-steps", "caught/without-a-name").stream()
                        .filter(c -> !c.passed())
                        .toList();
        assertEquals(
                List.of("ds", "de", "du", "dm", "dz", "state"),
                checks.stream().map(CheckResult::symbol).toList());
        assertTrue(message(checks.get(0)).startsWith("Your ds differs"), message(checks.get(0)));
        assertTrue(!checks.get(0).finding().orElseThrow().evidence().isEmpty());
        assertEquals(
                "Your de follows from your ds by the right rule, but ds must be fixed first.", message(checks.get(1)));
        for (int i : List.of(1, 2, 4)) { // A dm of 0 earns nothing where du is wrong.
            CheckResult follows = checks.get(i);
            assertTrue(message(follows).contains("by the right rule"), message(follows));
            assertEquals(Optional.empty(), follows.finding().orElseThrow().misconception());
            assertEquals(List.of(), follows.finding().orElseThrow().evidence());
            assertEquals(List.of(), follows.hints());
        }
    }

    @Test
    void aCloneThatSharesItsRowsIsToldAsTheCause() {
        String said =
                message(checks("backpropagation", "numerical-gradient", "mutants/one-sided-over-2h--shallow-clone")
                        .get(0));
        assertTrue(said.contains("shares the rows"), said);
        String other = message(checks("backpropagation", "numerical-gradient", "mutants/one-sided-over-2h")
                .get(0));
        assertTrue(other.contains("subtract 2h"), other);
    }

    @Test
    void oneLayerThatIsCalledTwiceIsNotToldOfTheLayersBesideIt() {
        String said = message(checks("backpropagation", "network-backward", "mutants/layer-called-again--one-layer")
                .get(1));
        assertTrue(said.contains("This network has 1 layer, and its backward was called twice."), said);
    }

    @Test
    void aListOfParametersThatGrowsIsNotTakenForTheListOfLayers() {
        String said = message(checks("backpropagation", "network-backward", "mutants/parameters-grow")
                .get(3));
        assertTrue(said.contains("it grew from 4 to 8"), said);
    }

    @Test
    void ofRowsDrawnWithReplacementNobodySaysThatTheyAreShuffled() {
        String said =
                message(checks("gradient-descent", "mini-batches", "mutants/y-not-shuffled--drawn-with-replacement")
                        .get(1));
        assertTrue(said.contains("some examples come more than once"), said);
    }
}
