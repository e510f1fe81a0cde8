package chainrule.intake;

import chainrule.files.CsvTable;
import chainrule.files.NormalForm;
import chainrule.files.TrimmedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Ids for the names in a folder: no two names have the same id, and each id can be written into a table.
 *
 * <p>A name in one line is its own id, in the composed form, because macOS stores letters and their accents separately.
 * Every other name is spelled in bytes, as {@code j%F6rg}: a name with control characters, with blanks around it, with
 * letters of another encoding, one that looks as if it were spelled in bytes, and, if two names differ only in how an
 * accent is stored, the one that stores it separately.
 */
final class StudentIds {

    private static final Pattern BYTES = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String AS_THEY_ARE = "-_.~@+,=";

    /** The character for bytes that are not letters here. */
    private static final char NO_LETTER = '\uFFFD';

    private final Map<String, Set<String>> byForm = new HashMap<>();

    /** @param names all names in the folder */
    StudentIds(Collection<String> names) {
        names.forEach(name ->
                byForm.computeIfAbsent(composed(name), form -> new TreeSet<>()).add(name));
    }

    /** The id of one of the names. */
    String id(String name) {
        String composed = composed(name);
        boolean twice = byForm.get(composed).size() > 1;
        return isOdd(name) || twice && !composed.equals(name) ? inBytes(name) : composed;
    }

    /** The id of a name without regard to any others. */
    static String alone(String name) {
        return new StudentIds(List.of(name)).id(name);
    }

    private static String composed(String name) {
        return NormalForm.of(name, Normalizer.Form.NFC);
    }

    private static boolean isOdd(String name) {
        return name.isEmpty()
                || !CsvTable.field(name).equals(composed(name))
                || BYTES.matcher(name).find()
                || name.codePoints().anyMatch(StudentIds::leavesTheLine);
    }

    private static boolean leavesTheLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    private static String inBytes(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0) {
                text.appendCodePoint(c);
            } else {
                for (byte b : bytes(c)) {
                    text.append("%%%02X".formatted(b & 0xff));
                }
            }
        });
        return text.toString();
    }

    /** The bytes in UTF-8, including half of a surrogate pair, which UTF-8 cannot represent. */
    private static byte[] bytes(int c) {
        return Character.getType(c) == Character.SURROGATE
                ? new byte[] {(byte) (0xe0 | c >> 12), (byte) (0x80 | c >> 6 & 0x3f), (byte) (0x80 | c & 0x3f)}
                : Character.toString(c).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a name's bytes are not letters on this system, so that two such names would look alike. */
    static boolean isUnreadable(Path name) {
        return name.toString().indexOf(NO_LETTER) >= 0;
    }

    /** The last part of a path, spelled in bytes. */
    static String inBytes(Path path) {
        String whole = TrimmedText.of(path.toUri().getRawPath(), "/");
        return whole.substring(whole.lastIndexOf('/') + 1);
    }
}
