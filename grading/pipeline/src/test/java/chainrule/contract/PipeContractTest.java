package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.run.OverThePipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever an exercise's author keeps has the same outcome in the sandbox as in one process: points, words and numbers.
 *
 * <p>-Dchainrule.pipeSeeds=20 tries so many inputs, a tenth of them where networks are trained.
 */
@Tag("once")
class PipeContractTest {

    private static final int SEEDS = Integer.getInteger("chainrule.pipeSeeds", 1);
    private static final int CASES = GraderSettings.notebook().cases();
    private static final String ONLY = System.getProperty("chainrule.exercise", "");
    private static final Path CHECKS = Path.of("../checks");
    private static final List<OverThePipe> PIPES = new ArrayList<>();
    private static final ThreadLocal<OverThePipe> PIPE = ThreadLocal.withInitial(PipeContractTest::another);

    private static synchronized OverThePipe another() {
        PIPES.add(new OverThePipe(PIPES.size()));
        return PIPES.get(PIPES.size() - 1);
    }

    @AfterAll
    static void endTheSandboxes() {
        PIPES.forEach(OverThePipe::close);
    }

    @TestFactory
    Stream<DynamicNode> someCellsOfEachExerciseHaveTheSameOutcomeOverThePipe() {
        return some(folder -> !folder.grader().exercise().trains());
    }

    /** These take as long as all others together. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> someCellsOfEachExerciseThatTrainsHaveTheSameOutcomeOverThePipe() {
        return some(folder -> folder.grader().exercise().trains());
    }

    /** Of each exercise the stub, the solution and one mutant. */
    private static Stream<DynamicNode> some(Predicate<ExerciseFolder> asked) {
        return folders().filter(asked).map(folder -> {
            List<KeptCell> cells = new ArrayList<>(folder.solution().stream().toList());
            cells.addAll(folder.mutants().subList(0, 1));
            Stream<DynamicTest> stub =
                    folder.stub().stream().map(s -> dynamicTest("the stub", () -> same(folder.grader(), s)));
            Stream<DynamicTest> kept =
                    cells.stream().map(cell -> dynamicTest(cell.toString(), () -> same(folder.grader(), cell.text())));
            return dynamicContainer(folder.grader().exercise().id(), Stream.concat(stub, kept));
        });
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> someRightCellsAndSomeMutantsHaveTheSameOutcomeOverThePipe() {
        return same(3, 12);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyCellHasTheSameOutcomeOverThePipe() {
        return same(1, 1);
    }

    /** On all cores: one right cell of so many, and one mutant; says all that differs, not the first thing only. */
    private static Stream<DynamicTest> same(int rightStep, int wrongStep) {
        return folders()
                .map(folder -> dynamicTest(folder.grader().exercise().id(), () -> {
                    List<KeptCell> cells = new ArrayList<>(oneOf(rightStep, folder.alternatives()));
                    cells.addAll(oneOf(
                            wrongStep,
                            folder.mutants().subList(1, folder.mutants().size())));
                    List<String> faults = cells.parallelStream()
                            .flatMap(cell -> {
                                try {
                                    same(folder.grader(), cell.text());
                                    return Stream.empty();
                                } catch (AssertionError e) {
                                    return Stream.of(cell + ": " + e.getMessage());
                                }
                            })
                            .toList();
                    assertEquals(List.of(), faults);
                }));
    }

    private static List<KeptCell> oneOf(int step, List<KeptCell> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> i % step == 0)
                .mapToObj(cells::get)
                .toList();
    }

    private static Stream<ExerciseFolder> folders() {
        return Graders.all().stream()
                .filter(g -> g.exercise().id().startsWith(ONLY))
                .map(g -> new ExerciseFolder(
                        g, CHECKS.resolve(ExerciseFolder.of(g).path())));
    }

    /** The first seed as a class is graded, on the JUnit platform; further ones without it, and with as many cases as in a notebook. */
    private static void same(Grader grader, String cell) {
        CompiledCells cells = InProcess.compile(cell);
        same(grader, cells, GraderSettings.grading(1), InProcess::grade, PIPE.get()::grade);
        int seeds = grader.exercise().trains() ? (SEEDS + 9) / 10 : SEEDS;
        for (int seed = 2; seed <= seeds; seed++) {
            same(grader, cells, new GraderSettings(seed, CASES), InProcess::gradeFast, PIPE.get()::gradeFast);
        }
    }

    private interface Way {
        Outcome grade(CompiledCells cells, Grader grader, GraderSettings settings);
    }

    private static void same(
            Grader grader, CompiledCells cells, GraderSettings settings, Way inProcess, Way overThePipe) {
        Outcome here = inProcess.grade(cells, grader, settings);
        Outcome there = overThePipe.grade(cells, grader, settings);
        if (!here.equals(there) && !here.equals(inProcess.grade(cells, grader, settings))) {
            // The cell draws unseeded random numbers: they differ from run to run, all else must not.
            assertEquals(withoutNumbers(here), withoutNumbers(there));
        } else {
            assertEquals(here, there);
        }
    }

    private static String withoutNumbers(Outcome outcome) {
        return outcome.toString().replaceAll("-?\\d[\\d.,E-]*", "#");
    }
}
