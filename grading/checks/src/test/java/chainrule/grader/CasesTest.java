package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

    private final Cases cases = new Cases(Settings.notebook(), "a");

    /** What is said of an answer that is so much in three cases one after the other, where twice 2, 4 and 3 were expected. */
    private String said(double... got) {
        Iterator<Integer> right = List.of(2, 4, 3).iterator();
        Iterator<Double> answers = Arrays.stream(got).boxed().toList().iterator();
        Failed failed = assertThrows(
                Failed.class,
                () -> cases.each(c -> {
                    int v = right.next();
                    c.expect("2v", 2.0 * v)
                            .mistaken("squared", "is v².", () -> (double) v * v)
                            .mistaken("one-added", "is v + 1.", () -> v + 1.0)
                            .mistaken("fourth-power", "is v⁴/4 …", () -> v == 4 ? 16.0 : 100.0)
                            .check(answers.next());
                }));
        return failed.finding().misconception().orElse("nothing");
    }

    @Test
    void whereTwoMistakesGiveTheSameTheNextInputTellsThemApart() {
        // 4² is 16 and so is the other one; 3² is not.
        assertEquals("squared", said(4, 16, 9));
        assertEquals("fourth-power", said(4, 16, 100));
    }

    @Test
    void theFirstOfTwoIsNamedWhereNoInputTellsThemApart() {
        assertEquals("squared", said(4, 16, 6));
    }

    @Test
    void aNamedMistakeGoesBeforeAnUnnamedOne() {
        assertEquals("one-added", said(4.7, 5, 6));
    }

    @Test
    void aMistakeWithoutANameFails() {
        assertEquals("nothing", said(4, 8, 6.3));
    }

    @Test
    void rightAnswersPass() {
        assertDoesNotThrow(() -> cases.each(c -> c.expect("v", 1).check(1)));
    }
}
