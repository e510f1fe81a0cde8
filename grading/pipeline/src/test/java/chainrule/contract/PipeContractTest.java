package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.cell.CompiledCells;
import chainrule.grade.OverThePipe;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever an exercise's author keeps has the same outcome in the sandbox as in one process: points, words and numbers. */
class PipeContractTest {

    private static final int SEEDS = Integer.getInteger("chainrule.pipeSeeds", 1);
    private static final Path CHECKS = Path.of("../checks");
    private static final OverThePipe PIPE = new OverThePipe();

    @AfterAll
    static void endTheSandbox() {
        PIPE.close();
    }

    @TestFactory
    Stream<DynamicNode> everyCellHasTheSameOutcomeOverThePipe() {
        return Graders.all().stream().map(g -> dynamicContainer(g.exercise().id(), tests(g)));
    }

    private static List<DynamicTest> tests(Grader grader) {
        ExerciseFolder folder = new ExerciseFolder(
                grader, CHECKS.resolve(ExerciseFolder.of(grader).path()));
        List<DynamicTest> tests = new ArrayList<>();
        folder.stub().ifPresent(stub -> tests.add(dynamicTest("the stub", () -> same(grader, stub))));
        Stream.of(List.of(folder.solution()), folder.alternatives(), folder.mutants())
                .flatMap(List::stream)
                .forEach(file -> tests.add(dynamicTest(
                        folder.path().relativize(file).toString(), () -> same(grader, InProcess.text(file)))));
        return tests;
    }

    private static void same(Grader grader, String cell) {
        CompiledCells cells = InProcess.compile(cell);
        for (int seed = 1; seed <= SEEDS; seed++) {
            Settings settings = Settings.grading(seed);
            assertEquals(InProcess.grade(cells, grader, settings), PIPE.grade(cells, grader, settings));
        }
    }
}
