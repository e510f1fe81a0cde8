package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingsTest {

    /** What the exercise asks for. */
    public interface Sleeper {
        /** Takes so long. */
        double sleep(double[] seconds);
    }

    /** A student's. */
    static final class Student {
        double sleep(double[] seconds) throws InterruptedException {
            Thread.sleep((long) (1000 * seconds[0]));
            return seconds[0];
        }
    }

    private static double sleep(Subject subject, int rows, double seconds) {
        return subject.training(rows, () -> subject.create(Sleeper.class).sleep(new double[] {seconds}));
    }

    @Test
    void eachTrainingHasALimitOfItsOwnAndOneThatDoesNotEndCostsOnlyThoseOnMoreRows() {
        try (TimeLimit limit = new TimeLimit(Duration.ofMillis(900))) {
            Subject subject = InProcessSubject.of(StudentCode.of(Student.class), limit);
            assertEquals(0.6, sleep(subject, 50, 0.6));
            assertEquals(0.6, sleep(subject, 50, 0.6));
            assertThrows(StudentTimeout.class, () -> sleep(subject, 100, 60));
            assertThrows(StudentTimeout.class, () -> sleep(subject, 100, 0));
            assertEquals(0.1, sleep(subject, 50, 0.1));
        }
    }

    @Test
    void moreRowsHaveMoreTime() {
        List<Integer> limits = new ArrayList<>();
        Trainings trainings = new Trainings();
        for (int rows : List.of(60, 300, 1000)) {
            trainings.run(rows, limits::add, () -> rows);
        }
        assertEquals(List.of(1, 1, 3), limits);
    }
}
