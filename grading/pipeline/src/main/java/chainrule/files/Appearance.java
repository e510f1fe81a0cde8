package chainrule.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * How a text looks: texts that people cannot tell apart have the same appearance.
 *
 * <p>It is the skeleton of <a href="https://www.unicode.org/reports/tr39/#Confusable_Detection">Unicode's security
 * mechanisms</a>, without invisible characters. The table beside this class is Unicode's; its test compares it with
 * ICU, which would be far larger than the whole grading program.
 */
public final class Appearance {

    private static final String TABLE = "look-alikes.txt";
    private static final Map<Integer, String> LOOKS_LIKE = read();

    private Appearance() {}

    /** A text that is the same for all texts that look alike; it need not be readable. */
    public static String of(String text) {
        StringBuilder looks = new StringBuilder();
        NormalForm.of(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .forEach(c -> {
                    if (isBlank(c)) {
                        looks.append(' ');
                    } else {
                        looks.append(LOOKS_LIKE.getOrDefault(c, Character.toString(c)));
                    }
                });
        return NormalForm.of(looks.toString(), Normalizer.Form.NFD).strip();
    }

    /**
     * Whether a character shows nothing and takes no space, such as marks of direction, joiners, variants and controls.
     */
    public static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean filler = c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x17b4 || c == 0x17b5;
        boolean variant = c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef || c >= 0x180b && c <= 0x180f;
        return type == Character.FORMAT || type == Character.CONTROL || filler || variant || c == 0x034f;
    }

    private static boolean isBlank(int c) {
        return Character.isSpaceChar(c);
    }

    /**
     * A line holds what a character looks like and, after a tab, all characters that look like it, each by its number.
     */
    private static Map<Integer, String> read() {
        Map<Integer, String> table = new HashMap<>();
        try (InputStream in = Appearance.class.getResourceAsStream(TABLE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(line -> {
                        String[] halves = line.split("\t");
                        String looks = text(halves[0]);
                        text(halves[1]).codePoints().forEach(c -> table.put(c, looks));
                    });
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String numbers) {
        StringBuilder text = new StringBuilder();
        for (String number : numbers.split(" ")) {
            text.appendCodePoint(Integer.parseInt(number, 16));
        }
        return text.toString();
    }
}
