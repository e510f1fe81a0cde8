package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.grader.Graders;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each mutant has its row in grading/EXERCISES.md, and no other row is there; {@link KillMatrixTest} grades them all. */
class MistakeListTest {

    private static final List<String> LINES =
            InProcess.text(KillMatrixTest.EXERCISES).lines().toList();

    @TestFactory
    Stream<DynamicTest> everyMutantIsListed() {
        return Graders.all().stream()
                .map(ExerciseFolder::of)
                .map(e -> dynamicTest(
                        e.grader().exercise().id(),
                        () -> assertEquals(
                                mutants(e), listed(e), () -> KillMatrixTest.isOld(KillMatrixTest.EXERCISES))));
    }

    /** The capstones' many networks train for too long for this. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> theChecksThatFailAreTheListedOnes() {
        String list = InProcess.text(KillMatrixTest.EXERCISES);
        return Graders.all().stream()
                .filter(g -> !g.exercise().trains())
                .map(ExerciseFolder::of)
                .map(e -> dynamicTest(e.grader().exercise().id(), () -> {
                    KillMatrix now = KillMatrix.of(List.of(e), InProcess::gradeOnce);
                    assertTrue(now.isPerfect());
                    assertTrue(list.contains(now.whole()), () -> KillMatrixTest.isOld(KillMatrixTest.EXERCISES));
                }));
    }

    private static List<String> mutants(ExerciseFolder e) {
        return e.mutants().stream().map(KeptCell::name).toList();
    }

    /** The first cells of the table under this exercise's heading, without its head and its line. */
    private static List<String> listed(ExerciseFolder e) {
        String heading = "## `" + e.grader().exercise().id() + "`:";
        return LINES.stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.split(" \\| ")[0].substring(2))
                .toList();
    }
}
