package chainrule.marks;

import chainrule.files.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The seed of a student's own numbers: it comes of the assignment's seed and the id alone, on every machine and in any order. */
final class StudentSeed {

    private StudentSeed() {}

    /** The first eight bytes, as a number with a sign, of the SHA-256 of {@code "11 anna"} in UTF-8. */
    static long of(long assignment, String student) {
        byte[] both = "%d %s".formatted(assignment, student).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Fingerprint.bytesOf(both)).getLong();
    }
}
