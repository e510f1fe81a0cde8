package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.grader.Graders;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The {@link Contract} lesson by lesson and exercise by exercise, until the first fault: what mutation testing runs.
 *
 * <p>A class for each lesson, as all of a class is run to find its tests. No build runs these: {@link ExerciseContractTest}
 * asks the same of all lessons.
 */
abstract class LessonContract {

    private static final int SEEDS = Integer.getInteger("chainrule.seeds", 1);

    private final String lesson;

    LessonContract(String lesson) {
        this.lesson = lesson;
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return Graders.all().stream()
                .filter(g -> g.exercise().lesson().equals(lesson))
                .map(ExerciseFolder::of)
                .map(e -> dynamicTest(e.grader().exercise().id(), () -> keepsTheContract(e)));
    }

    private static void keepsTheContract(ExerciseFolder e) {
        assertTrue(Contract.missing(e).isEmpty());
        Contract.stubHasNoMarks(e);
        if (!e.grader().exercise().trains()) { // Training takes long: the kill matrix alone must do.
            e.right().forEach(c -> Contract.fullMarks(e.grader(), c, SEEDS));
            e.mutants().forEach(c -> Contract.isNamed(e.grader(), c, SEEDS));
        }
        KillMatrix now = KillMatrix.of(List.of(e), InProcess::gradeFast);
        assertTrue(now.isPerfect());
        assertTrue(InProcess.text(KillMatrixTest.EXERCISES).contains(now.whole()), "other checks fail than it tells");
    }
}

class ForwardPropagationContract extends LessonContract {
    ForwardPropagationContract() {
        super("02-forward-propagation");
    }
}

class LossFunctionsContract extends LessonContract {
    LossFunctionsContract() {
        super("03-loss-functions");
    }
}

class BackpropagationContract extends LessonContract {
    BackpropagationContract() {
        super("04-backpropagation");
    }
}

class GradientDescentContract extends LessonContract {
    GradientDescentContract() {
        super("05-gradient-descent");
    }
}

class ConclusionContract extends LessonContract {
    ConclusionContract() {
        super("06-conclusion");
    }
}
