package chainrule.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static final List<String> ODD =
            List.of("", "anna", "Anna", "\u00e9", "e\u0301", "\ud83d\ude00", "\ud83d", "=1");

    @Test
    void everyStudentIsInOnePart() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String student = i < ODD.size() ? ODD.get(i) : "s" + random.nextLong();
            int of = 1 + random.nextInt(40);
            assertEquals(
                    1,
                    IntStream.rangeClosed(1, of)
                            .filter(n -> new Shard(n, of).has(student))
                            .count(),
                    () -> student + " of " + of);
        }
    }

    @Test
    void thePartsAreAboutAsLarge() {
        for (int n = 1; n <= 16; n++) {
            Shard shard = new Shard(n, 16);
            long size = IntStream.range(0, 16_000)
                    .filter(i -> shard.has("student" + i))
                    .count();
            assertTrue(850 < size && size < 1150, shard.words() + " has " + size);
        }
    }

    /** Parts that were graded yesterday must fit to those of today. */
    @Test
    void aStudentStaysInTheSamePart() {
        assertTrue(new Shard(PART_OF_ANNA, 16).has("anna"));
    }

    /** SHA-256 of “anna” begins with 55579b557896d0ce. */
    private static final int PART_OF_ANNA = (int) Long.remainderUnsigned(0x55579b557896d0ceL, 16) + 1;

    @Test
    void onlyAPartOfAWholeIsRead() {
        assertEquals(Optional.of(new Shard(2, 3)), Shard.read("2/3"));
        for (String wrong : List.of("0/3", "4/3", "1/0", "2", "2/", "/3", "a/b", "-1/3", "1/3 ", "1/10000000", "")) {
            assertEquals(Optional.empty(), Shard.read(wrong), wrong);
        }
    }
}
