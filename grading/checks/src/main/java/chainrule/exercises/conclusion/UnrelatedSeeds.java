package chainrule.exercises.conclusion;

import chainrule.grader.Case;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Seeds that are unrelated to each other, because the learner's seed must not lead to the data. */
public final class UnrelatedSeeds {

    private static final int BITS = 1 << 30;

    private UnrelatedSeeds() {}

    /** The next seed for the given purpose. */
    public static long next(Case c, String what) {
        ByteBuffer drawn =
                ByteBuffer.allocate(2 * Integer.BYTES).putInt(c.below(BITS)).putInt(c.below(BITS));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(drawn.array())).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
