package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.cell.CompiledCells;
import chainrule.grader.Finding;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Numbers of their own decide nobody's mark: right code has full marks and wrong code has not, whosever it is, and wrong code
 * loses the same checks for every student unless its mistake shows on few numbers only.
 */
@Tag("once")
class IndividualMarksTest {

    private static final Set<String> SAMPLE = Set.of("relu", "mse");

    private static final String ONLY = System.getProperty("chainrule.exercise");

    private static final int SEED = Integer.getInteger("chainrule.seed", 30);

    /** Of so many wrong cells one may lose another check for another student, as one that is wrong from 0 to 0.05 only. */
    private static final int RARE = 20;

    @TestFactory
    Stream<DynamicTest> cellsOfSomeExercisesHaveTheSameMarks() {
        return tests(e -> SAMPLE.contains(id(e)), ExerciseFolder::mutants, 12, 3);
    }

    /** Those that train take too long for this. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> cellsOfAllExercisesHaveTheSameMarksForAFew() {
        return tests(e -> isAsked(e) && !e.grader().exercise().trains(), IndividualMarksTest::wrong, 3, 1);
    }

    /** Of forty students, one may have numbers that do not show a mistake. */
    @TestFactory
    @Tag("long")
    Stream<DynamicTest> cellsOfAllExercisesHaveTheSameMarks() {
        return tests(e -> isAsked(e) && !e.grader().exercise().trains(), IndividualMarksTest::wrong, 60, 40);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> cellsThatTrainHaveTheSameMarks() {
        return tests(e -> isAsked(e) && e.grader().exercise().trains(), IndividualMarksTest::wrong, 60, 10);
    }

    private static boolean isAsked(ExerciseFolder e) {
        return ONLY == null || id(e).equals(ONLY);
    }

    private static List<KeptCell> wrong(ExerciseFolder e) {
        return Stream.concat(e.mutants().stream(), e.caught().stream()).toList();
    }

    private static String id(ExerciseFolder e) {
        return e.grader().exercise().id();
    }

    /** Those that train take longer, and have a fifth. */
    private static Stream<DynamicTest> tests(
            Predicate<ExerciseFolder> which,
            Function<ExerciseFolder, List<KeptCell>> wrong,
            int forRight,
            int forWrong) {
        return Graders.all().stream()
                .map(ExerciseFolder::of)
                .filter(which)
                .map(e -> dynamicTest(id(e), () -> {
                    int share = e.grader().exercise().trains() ? 5 : 1;
                    assertEquals(List.of(), right(e, forRight / share));
                    List<KeptCell> cells = wrong.apply(e);
                    Map<KeptCell, Map<List<String>, Numbers>> lost = lost(e.grader(), cells, forWrong / share);
                    assertEquals(
                            List.of(),
                            cells.stream()
                                    .filter(cell -> lost.get(cell).containsKey(List.<String>of()))
                                    .map(cell -> "%s %s".formatted(cell, lost.get(cell)))
                                    .toList(),
                            "have full marks for some students");
                    List<String> differ = cells.stream()
                            .filter(cell -> lost.get(cell).size() > 1)
                            .map(cell -> "%s loses %s".formatted(cell, lost.get(cell)))
                            .toList();
                    assertTrue(differ.size() <= Math.max(1, cells.size() / RARE), differ::toString);
                }));
    }

    /** Right cells of which a check fails for somebody. */
    private static List<String> right(ExerciseFolder e, int students) {
        Map<KeptCell, Map<List<String>, Numbers>> lost = lost(e.grader(), e.right(), students);
        return e.right().stream()
                .filter(cell -> !lost.get(cell).keySet().equals(Set.of(List.<String>of())))
                .map(cell -> "%s loses %s".formatted(cell, lost.get(cell)))
                .toList();
    }

    /** The checks that students lose, by what they handed in, with the first numbers that show it; on all cores. */
    private static Map<KeptCell, Map<List<String>, Numbers>> lost(Grader grader, List<KeptCell> cells, int students) {
        return cells.parallelStream()
                .collect(Collectors.toMap(Function.identity(), cell -> lost(grader, cell, students)));
    }

    private static Map<List<String>, Numbers> lost(Grader grader, KeptCell cell, int students) {
        CompiledCells cells = InProcess.compile(cell.text());
        Random random = new Random(SEED);
        long assignment = random.nextLong();
        Map<List<String>, Numbers> lost = new LinkedHashMap<>();
        for (int i = 0; i < students; i++) {
            GraderSettings inputs = GraderSettings.individual(random.nextLong(), assignment);
            List<CheckResult> failed =
                    InProcess.gradeFast(cells, grader, inputs).report().orElseThrow().checks().stream()
                            .filter(c -> !c.passed())
                            .toList();
            lost.putIfAbsent(failed.stream().map(CheckResult::symbol).toList(), Numbers.of(inputs, failed));
        }
        return lost;
    }

    /** Inputs by their seeds, and what a check says of them. */
    private record Numbers(GraderSettings inputs, List<String> messages) {

        static Numbers of(GraderSettings inputs, List<CheckResult> failed) {
            return new Numbers(
                    inputs,
                    failed.stream()
                            .flatMap(c -> c.finding().stream())
                            .map(Finding::message)
                            .toList());
        }
    }
}
