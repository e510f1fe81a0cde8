package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {

    private final TimeBudget budget = new TimeBudget(Duration.ofSeconds(60));

    @Test
    void whatIsSpentIsGoneAndALimitIsNoLongerThanWhatIsLeft() {
        budget.spend(Duration.ofSeconds(55), Duration.ZERO);
        assertEquals(Duration.ofSeconds(5), budget.atMost(Duration.ofSeconds(10)));
        assertEquals(Duration.ofSeconds(2), budget.atMost(Duration.ofSeconds(2)));
        assertFalse(budget.isSpent());
        budget.spend(Duration.ofSeconds(5), Duration.ZERO);
        assertTrue(budget.isSpent());
    }

    @Test
    void aPauseIsRememberedAndADelayIsNot() {
        budget.spend(Duration.ofSeconds(1), Duration.ofMillis(900));
        assertFalse(budget.wasDisturbed());
        budget.spend(Duration.ofSeconds(1), Duration.ofSeconds(62));
        budget.spend(Duration.ofSeconds(1), Duration.ZERO);
        assertTrue(budget.wasDisturbed());
        assertEquals(Duration.ofSeconds(57), budget.atMost(Duration.ofSeconds(60)), "and not counted");
    }
}
