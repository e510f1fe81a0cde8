package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.cell.CompiledCells;
import chainrule.grade.OverThePipe;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.grader.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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
class PipeContractTest {

    private static final int SEEDS = Integer.getInteger("chainrule.pipeSeeds", 1);
    private static final int CASES = Settings.notebook().cases();
    private static final String ONLY = System.getProperty("chainrule.exercise", "");
    private static final Path CHECKS = Path.of("../checks");
    private static final OverThePipe PIPE = new OverThePipe();

    @AfterAll
    static void endTheSandbox() {
        PIPE.close();
    }

    /** Of each exercise the stub, the solution, one alternative and two mutants. */
    @TestFactory
    Stream<DynamicNode> someCellsOfEachExerciseHaveTheSameOutcomeOverThePipe() {
        return everyExercise((folder, cells) -> {
            cells.addAll(folder.alternatives().subList(0, 1));
            cells.addAll(folder.mutants().subList(0, 2));
        });
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> everyOtherCellHasTheSameOutcomeOverThePipe() {
        return everyExercise((folder, cells) -> {
            cells.clear();
            cells.addAll(rest(folder.alternatives(), 1));
            cells.addAll(rest(folder.mutants(), 2));
        });
    }

    private static List<Path> rest(List<Path> all, int done) {
        return all.subList(done, all.size());
    }

    private static Stream<DynamicNode> everyExercise(BiConsumer<ExerciseFolder, List<Path>> choose) {
        return Graders.all().stream()
                .filter(g -> g.exercise().id().startsWith(ONLY))
                .map(grader -> {
                    ExerciseFolder folder = new ExerciseFolder(
                            grader, CHECKS.resolve(ExerciseFolder.of(grader).path()));
                    List<Path> cells = new ArrayList<>(List.of(folder.solution()));
                    choose.accept(folder, cells);
                    Stream<DynamicTest> stub = folder.stub().stream()
                            .filter(s -> cells.contains(folder.solution()))
                            .map(s -> dynamicTest("the stub", () -> same(grader, s)));
                    Stream<DynamicTest> files = cells.stream()
                            .map(file -> dynamicTest(
                                    folder.path().relativize(file).toString(),
                                    () -> same(grader, InProcess.text(file))));
                    return dynamicContainer(grader.exercise().id(), Stream.concat(stub, files));
                });
    }

    /** The first seed as a class is graded, on the JUnit platform; further ones without it, and with as many cases as in a notebook. */
    private static void same(Grader grader, String cell) {
        CompiledCells cells = InProcess.compile(cell);
        same(grader, cells, Settings.grading(1), InProcess::grade, PIPE::grade);
        int seeds = grader.exercise().trains() ? (SEEDS + 9) / 10 : SEEDS;
        for (int seed = 2; seed <= seeds; seed++) {
            same(grader, cells, new Settings(seed, CASES), InProcess::gradeFast, PIPE::gradeFast);
        }
    }

    private interface Way {
        Outcome grade(CompiledCells cells, Grader grader, Settings settings);
    }

    private static void same(Grader grader, CompiledCells cells, Settings settings, Way inProcess, Way overThePipe) {
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
