package chainrule.files;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * File names for ids, which may contain anything. No two ids share a name, even on file systems that do not distinguish
 * capitals.
 *
 * <p>An id of small letters, digits and a few signs is its own name. Every other id is followed by its fingerprint, and
 * so is one that itself looks like a name with a fingerprint; otherwise a student could choose an id that equals
 * another one's name.
 */
public final class FileNames {

    private static final int FINGERPRINT = 32;
    private static final int LONGEST = 80;

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_@-]([a-z0-9._@-]*[a-z0-9_@-])?");
    private static final Pattern FINGERPRINTED = Pattern.compile("-[0-9a-f]{" + FINGERPRINT + "}$");

    /** A page of feedback is beside a folder with that name. */
    private static final String PAGE = ".html";

    /** The names of devices on Windows, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    /** The file name for an id, without an ending. */
    public static String of(String id) {
        return isPlain(id) ? id : readable(id) + "-" + fingerprint(id);
    }

    private static boolean isPlain(String id) {
        return id.length() <= LONGEST
                && PLAIN.matcher(id).matches()
                && !FINGERPRINTED.matcher(id).find()
                && !DEVICE.matcher(id).matches()
                && !id.endsWith(PAGE);
    }

    private static String readable(String id) {
        String start = id.substring(0, Math.min(LONGEST, id.length()));
        return start.replaceAll("[^A-Za-z0-9._@-]", "_").replaceFirst("^\\.", "_");
    }

    /**
     * The fingerprint of the text's UTF-16 units: as bytes, half of a surrogate pair would be the same as a question
     * mark.
     */
    private static String fingerprint(String id) {
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * id.length());
        id.chars().forEach(unit -> units.putChar((char) unit));
        return Fingerprint.of(units.array()).substring(0, FINGERPRINT);
    }
}
