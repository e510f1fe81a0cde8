package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.grader.Graders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All exercises keep the {@link Contract}: some of their cells in every build, all of them among the slow tests.
 *
 * <p>-Dchainrule.exercise=relu looks at one exercise only, and then at each of its cells.
 */
@Tag("once")
class ExerciseContractTest {

    private static final String ONLY = System.getProperty("chainrule.exercise");

    private static final boolean SEEDS_ARE_ASKED = System.getProperty("chainrule.seeds") != null;

    private static final int SEEDS = Integer.getInteger("chainrule.seeds", ONLY == null ? 1 : 4);

    /** Every build grades one cell of so many, and fewer where each cell trains networks. */
    private static final int STEP = 12;

    private static final int STEP_IF_IT_TRAINS = 40;

    @TestFactory
    Stream<DynamicNode> everyExerciseKeepsTheContract() {
        return exercises().map(e -> dynamicContainer(id(e), tests(e)));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> everyExerciseKeepsItWithManySeeds() {
        return withSeeds(4, 1, 10);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicNode> everyExerciseKeepsItWithVeryManySeeds() {
        return withSeeds(1000, 200, 1);
    }

    /**
     * Those that train take longer, and have a fiftieth and a tenth; with -Dchainrule.seeds both numbers are that one.
     *
     * @param step of the cells of those that train, one of so many is graded
     */
    private static Stream<DynamicNode> withSeeds(int forRight, int forWrong, int step) {
        int right = Integer.getInteger("chainrule.seeds", forRight);
        int wrong = Integer.getInteger("chainrule.seeds", forWrong);
        return exercises()
                .map(e -> dynamicTest(id(e) + ", with many seeds", () -> {
                    boolean trains = e.grader().exercise().trains();
                    int seeds = trains ? (wrong + 9) / 10 : wrong;
                    int every = trains && ONLY == null ? step : 1;
                    all(
                            one(e.right(), every),
                            c -> Contract.fullMarks(e.grader(), c, trains ? (right + 49) / 50 : right));
                    all(one(e.forms(), every), c -> Contract.fullMarks(e.grader(), c, seeds));
                    all(one(e.mutants(), every), c -> Contract.isNamed(e.grader(), c, seeds));
                    all(one(e.caught(), every), c -> Contract.isCaught(e.grader(), c, seeds));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMisconceptionIsTheNameOfAWrongCell() {
        return exercises()
                .flatMap(GraderPackage::of)
                .distinct()
                .map(p -> dynamicTest(p.toString(), () -> none(p.unproven())));
    }

    @Test
    void everyFolderHasItsGrader() {
        assertEquals(List.of(), ExerciseFolder.withoutGrader(Graders.all(), ExerciseFolder.EXERCISES));
    }

    private static Stream<ExerciseFolder> exercises() {
        return Graders.all().stream()
                .filter(g -> ONLY == null || g.exercise().id().equals(ONLY))
                .map(ExerciseFolder::of);
    }

    private static String id(ExerciseFolder e) {
        return e.grader().exercise().id();
    }

    private static List<DynamicTest> tests(ExerciseFolder e) {
        boolean trains = e.grader().exercise().trains();
        int seeds = trains ? (SEEDS + 19) / 20 : SEEDS;
        int forWrong =
                trains && !SEEDS_ARE_ASKED ? 0 : seeds; // The notebook's inputs must do, until many seeds are tried.
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("has a cell, a solution, alternatives, mutants and hints", () -> isComplete(e)));
        tests.add(dynamicTest("its stub compiles and has no marks", () -> Contract.stubHasNoMarks(e)));
        tests.add(dynamicTest("its inputs tell mistakes apart", () -> Contract.tellsMistakesApart(e, seeds)));
        for (KeptCell c : some(e.caught(), trains)) {
            tests.add(dynamicTest(c + " loses marks", () -> Contract.isCaught(e.grader(), c, forWrong)));
        }
        for (KeptCell c : some(e.forms(), trains)) {
            tests.add(dynamicTest(c + " has full marks", () -> Contract.fullMarks(e.grader(), c, forWrong)));
        }
        for (KeptCell c : some(e.right(), trains)) {
            tests.add(dynamicTest(c + " has full marks", () -> Contract.fullMarks(e.grader(), c, seeds)));
        }
        for (KeptCell c : some(e.mutants(), trains)) {
            tests.add(dynamicTest(c + " loses marks and is named", () -> Contract.isNamed(e.grader(), c, forWrong)));
        }
        return tests;
    }

    private static List<KeptCell> some(List<KeptCell> cells, boolean trains) {
        return one(cells, ONLY != null ? 1 : trains ? STEP_IF_IT_TRAINS : STEP);
    }

    /** One cell of so many. */
    private static List<KeptCell> one(List<KeptCell> cells, int step) {
        return IntStream.range(0, cells.size())
                .filter(i -> i % step == 0)
                .mapToObj(cells::get)
                .toList();
    }

    private static void isComplete(ExerciseFolder e) {
        List<String> missing = Contract.missing(e);
        if (!missing.isEmpty()) {
            fail(id(e) + " lacks:\n  " + String.join("\n  ", missing));
        }
    }

    /** Says what there is, without “expected” and “but was”. */
    private static void none(List<String> faults) {
        if (!faults.isEmpty()) {
            fail(String.join("\n", faults));
        }
    }

    /** On all cores; says all that is wrong, not the first thing only. */
    private static void all(List<KeptCell> cells, Consumer<KeptCell> test) {
        List<String> faults = cells.parallelStream()
                .flatMap(c -> {
                    try {
                        test.accept(c);
                        return Stream.empty();
                    } catch (AssertionError e) {
                        return Stream.of(e.getMessage());
                    }
                })
                .toList();
        none(faults);
    }
}
