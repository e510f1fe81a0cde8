package chainrule.exercises.gradientdescent.converged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WrongCriterionTest {

    private static List<Boolean> answers(List<CriterionCase> curves, ConvergenceCriterion criterion) {
        return curves.stream().map(k -> k.ask(criterion)).toList();
    }

    @Test
    void noTwoMistakesGiveTheSameAnswers() {
        mistakesDiffer(0, 3);
    }

    @Test
    @Tag("slow")
    void noTwoMistakesGiveTheSameAnswersWithMoreSeeds() {
        mistakesDiffer(3, 20);
    }

    private static void mistakesDiffer(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            List<CriterionCase> curves = CriterionCase.draw(new Random(seed)::nextInt, 600);
            for (WrongCriterion w : WrongCriterion.known()) {
                List<Boolean> answers = answers(curves, w.criterion());
                assertNotEquals(answers(curves, Criteria::right), answers, w.id());
                assertEquals(
                        w.id(), WrongCriterion.of(curves, answers).orElseThrow().id(), "seed " + seed);
            }
        }
    }
}
