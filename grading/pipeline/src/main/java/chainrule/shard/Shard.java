package chainrule.shard;

import chainrule.files.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the parts into which a class is divided by the students' ids alone.
 *
 * <p>A student is in the part whose number is one more than the remainder that {@code of} leaves of the first eight bytes, as a
 * number without a sign, of the SHA-256 of the id in UTF-8.
 *
 * @param number counted from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** Reads a text such as {@code 2/3}; empty if it is not one. */
    public static Optional<Shard> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Shard(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                        .filter(shard -> 1 <= shard.number && shard.number <= shard.of)
                : Optional.empty();
    }

    /** Whether a student is in it. */
    public boolean has(String student) {
        byte[] hash = Fingerprint.bytesOf(student.getBytes(StandardCharsets.UTF_8));
        return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), of) + 1 == number;
    }

    /** A text such as {@code part 2 of 3}. */
    public String words() {
        return "part %d of %d".formatted(number, of);
    }
}
