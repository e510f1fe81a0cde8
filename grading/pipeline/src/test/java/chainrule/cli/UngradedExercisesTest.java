package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each reason is counted, and only those are named that occurred. */
class UngradedExercisesTest {

    private static String told(Status... all) {
        return UngradedExercises.told(List.of(all)).orElse("");
    }

    @Test
    void oneReasonIsOneShortSentence() {
        assertEquals("1 exercise does not compile.", told(Status.DOES_NOT_COMPILE, Status.GRADED));
        assertEquals("2 exercises have no cell.", told(Status.MISSING_CELL, Status.MISSING_CELL));
    }

    @Test
    void severalReasonsAreOneSentence() {
        assertEquals(
                "2 exercises do not compile and 1 has no cell.",
                told(Status.MISSING_CELL, Status.DOES_NOT_COMPILE, Status.DOES_NOT_COMPILE));
        assertEquals(
                "1 exercise has no cell, 1 ran out of time, and 2 are in files that cannot be read.",
                told(Status.UNREADABLE, Status.UNREADABLE, Status.TIMED_OUT, Status.MISSING_CELL));
    }

    @Test
    void ofAClassWithoutTroubleNothingIsTold() {
        assertEquals(Optional.empty(), UngradedExercises.told(List.of()));
        assertEquals("", told(Status.GRADED, Status.NOT_WRITTEN, Status.NOT_HANDED_IN));
    }

    /** Drawn classes: the numbers add up, and there are as many reasons as kinds that were drawn. */
    @Test
    void theCountsAddUp() {
        List<Status> troubles = new ArrayList<>(List.of(Status.values()));
        troubles.removeAll(List.of(Status.GRADED, Status.NOT_WRITTEN, Status.NOT_HANDED_IN));
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(troubles, random);
            List<Status> kinds = troubles.subList(0, 1 + random.nextInt(troubles.size()));
            List<Status> all = new ArrayList<>();
            for (Status kind : kinds) {
                all.addAll(Collections.nCopies(1 + random.nextInt(9), kind));
            }
            String told = UngradedExercises.told(all).orElseThrow();
            List<Integer> counts = Pattern.compile("\\d+")
                    .matcher(told)
                    .results()
                    .map(found -> Integer.valueOf(found.group()))
                    .toList();
            assertEquals(kinds.size(), counts.size(), told);
            assertEquals(all.size(), counts.stream().mapToInt(n -> n).sum(), told);
            assertTrue(told.matches("[1-9] exercises? .*\\."), told);
        }
    }
}
