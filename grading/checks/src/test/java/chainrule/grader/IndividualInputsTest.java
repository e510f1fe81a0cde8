package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What differs from student to student, and what does not. */
class IndividualInputsTest {

    private record DrawnInputs(List<Integer> sizes, List<String> numbers) {}

    private static DrawnInputs drawn(GraderSettings settings) {
        DrawnInputs drawn = new DrawnInputs(new ArrayList<>(), new ArrayList<>());
        new Cases(settings, "check", DirectRun.NOBODY).each(c -> {
            int rows = c.size("N", "examples");
            int columns = c.size("m", "inputs", 1);
            drawn.sizes.addAll(List.of(rows, columns, c.sizeBelow(1000)));
            drawn.numbers.add(Matrices.format(c.matrix("x", rows, columns)));
        });
        return drawn;
    }

    @Test
    void theSizesAreTheAssignmentsAndTheNumbersAreTheStudents() {
        Random random = new Random(31);
        for (int assignment = 0; assignment < 20; assignment++) {
            long seed = random.nextLong();
            DrawnInputs common = drawn(GraderSettings.grading(seed));
            Set<List<String>> all = new HashSet<>(List.of(common.numbers));
            for (int student = 0; student < 20; student++) {
                DrawnInputs own = drawn(GraderSettings.individual(random.nextLong(), seed));
                assertEquals(common.sizes.subList(0, 2), own.sizes.subList(0, 2));
                all.add(own.numbers);
            }
            assertEquals(21, all.size());
        }
    }

    @Test
    void everyStudentHasTheSameSizesThatAreWorkedOut() {
        DrawnInputs anna = drawn(GraderSettings.individual(1, 9));
        DrawnInputs ben = drawn(GraderSettings.individual(2, 9));
        assertEquals(anna.sizes, ben.sizes);
        assertFalse(anna.numbers.equals(ben.numbers));
        assertFalse(anna.sizes.equals(drawn(GraderSettings.individual(1, 10)).sizes));
    }

    @Test
    void theSameSeedGivesTheSameInputs() {
        assertEquals(drawn(GraderSettings.individual(-5, 7)), drawn(GraderSettings.individual(-5, 7)));
        assertEquals(drawn(GraderSettings.grading(7)), drawn(GraderSettings.individual(7, 7)));
    }
}
