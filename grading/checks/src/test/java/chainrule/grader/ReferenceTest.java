package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.StudentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final double[][] RIGHT = {{1, 2}};
    private static final double[][] RIGHT_TOO = {{3, 4}};
    private static final double[][] WRONG = {{1, 5}};
    private static final double[][] WRONG_TOO = {{3, 5}};

    private final Case c = new Case(1, 0);
    private final Cases cases = new Cases(new GraderSettings(7, 3), "state", DirectRun.NOBODY);

    @Test
    void whoIsRightAtFirstIsComparedWithWhatIsRight() {
        Reference reference = c.reference(RIGHT, () -> new double[][] {{1, 2 + 1e-12}});
        assertArrayEquals(RIGHT, reference.first());
        assertArrayEquals(RIGHT_TOO, reference.of(RIGHT_TOO, () -> WRONG_TOO));
    }

    @Test
    void whoIsWrongAtFirstIsComparedWithHimself() {
        Reference reference = c.reference(RIGHT, () -> WRONG);
        assertArrayEquals(WRONG, reference.first());
        assertArrayEquals(WRONG_TOO, reference.of(RIGHT_TOO, () -> WRONG_TOO));
    }

    @Test
    void whatWasSeenAtFirstStaysWhenTheArrayIsOverwritten() {
        double[][] buffer = {{1, 5}};
        Reference reference = c.reference(RIGHT, () -> buffer);
        buffer[0][1] = 0;
        assertArrayEquals(WRONG, reference.first());
        assertArrayEquals(new double[][] {{1, 0}}, reference.came());
    }

    @Test
    void theSameForAllInputsTellsNothing() {
        Reference reference = c.reference(RIGHT, () -> WRONG);
        FailedCheck said = assertThrows(FailedCheck.class, () -> reference.of(RIGHT_TOO, () -> WRONG));
        assertTrue(said.finding().misconception().isEmpty());
    }

    @Test
    void aWiderToleranceTakesMoreForRight() {
        assertArrayEquals(
                RIGHT,
                c.reference(RIGHT, 1e-3, () -> new double[][] {{1, 2.001}}).first());
    }

    @Test
    void whereTheCodeThrowsByItselfTheNextCaseTells() {
        int[] calls = {0};
        assertDoesNotThrow(() -> cases.each(k -> k.reference(RIGHT, () -> {
            if (calls[0]++ == 0) {
                throw new StudentException("IllegalArgumentException", "sizes", List.of());
            }
            return WRONG;
        })));
        assertEquals(3, calls[0]);
    }

    @Test
    void whereItAlwaysThrowsOrGivesNullTheCheckFails() {
        assertThrows(FailedCheck.class, () -> cases.each(k -> k.reference(RIGHT, () -> null)));
        assertThrows(FailedCheck.class, () -> cases.each(k -> k.reference(RIGHT, () -> new double[1][])));
        FailedCheck said = assertThrows(
                FailedCheck.class,
                () -> cases.each(k -> k.reference(RIGHT, () -> {
                    throw new StudentException("IllegalStateException", "no", List.of());
                })));
        assertEquals("Your code threw IllegalStateException: no.", said.getMessage());
    }

    @Test
    void aStubIsNotWrittenHereToo() {
        int[] calls = {0};
        FailedCheck said = assertThrows(
                FailedCheck.class,
                () -> cases.each(k -> k.reference(RIGHT, () -> {
                    calls[0]++;
                    throw new StudentException("UnsupportedOperationException", "not written yet", List.of());
                })));
        assertEquals(true, said.notWritten());
        assertEquals(1, calls[0]);
    }
}
