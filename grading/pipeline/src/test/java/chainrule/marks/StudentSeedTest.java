package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudentSeedTest {

    private static final long GOLDEN = 8897571496520438071L;

    @Test
    void itIsWhatTheGuideSays() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("11 anna".getBytes(StandardCharsets.UTF_8));
        assertEquals(ByteBuffer.wrap(hash).getLong(), StudentSeed.of(11, "anna"));
        assertEquals(GOLDEN, StudentSeed.of(11, "anna"), "with another one, every class would get other numbers");
    }

    @Test
    void neighboursHaveNothingToDoWithEachOther() {
        Random random = new Random(6);
        Set<Long> seeds = new HashSet<>();
        int different = 0;
        for (int i = 0; i < 10_000; i++) {
            long one = StudentSeed.of(i / 100, "s%03d".formatted(i % 100));
            seeds.add(one);
            long other = random.nextBoolean()
                    ? StudentSeed.of(i / 100 + 1, "s%03d".formatted(i % 100))
                    : StudentSeed.of(i / 100, "s%03d".formatted(i % 100 + 1));
            different += Long.bitCount(one ^ other);
        }
        assertEquals(10_000, seeds.size());
        assertTrue(Math.abs(different / 10_000.0 - 32) < 0.25, "half of the bits differ");
    }

    @Test
    void onlyIndividualNumbersDependOnTheStudent() {
        GradingSettings common = GradingSettings.usual(11);
        assertEquals(common.inputs("anna"), common.inputs("ben"));
        GradingSettings individual = common.withVariants(true);
        assertEquals(StudentSeed.of(11, "anna"), individual.inputs("anna").seed());
        assertEquals(11, individual.inputs("anna").sizes());
        assertEquals(common.inputs("anna").cases(), individual.inputs("anna").cases());
    }
}
