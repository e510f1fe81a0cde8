package chainrule.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes decoded as UTF-8 or, for lines that are not valid UTF-8, as Windows-1252.
 *
 * @param text the text, in which an accented letter is one character, and invisible characters are left out
 * @param remarks sentences that a reader may want to know
 */
record DecodedText(String text, List<String> remarks) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B\u2060\uFEFF]");
    private static final Pattern STRANGE = Pattern.compile("[\\p{L}\\p{Nd}]*[^\\x00-\\x7F][\\p{L}\\p{Nd}]*");

    DecodedText {
        text = isAscii(text) ? text : composed(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Two words that look alike become equal: é may be one character or two. */
    static String composed(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /**
     * Decodes the text of a file.
     *
     * @throws IllegalArgumentException if the bytes are not text in either of the two encodings
     */
    static DecodedText of(String source, byte[] bytes) {
        try {
            return new DecodedText(utf8(bytes, 0, bytes.length), List.of());
        } catch (CharacterCodingException e) {
            return lines(source, bytes);
        }
    }

    private static String utf8(byte[] bytes, int from, int to) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, to - from))
                .toString();
    }

    /** A line that was pasted into a file in UTF-8 must not spoil the letters of the other lines. */
    private static DecodedText lines(String source, byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        List<Integer> others = new ArrayList<>();
        String example = null;
        int line = 1;
        for (int start = 0; start < bytes.length; line++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            end = Math.min(
                    bytes.length,
                    end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1));
            try {
                text.append(utf8(bytes, start, end));
            } catch (CharacterCodingException e) {
                String read = new String(bytes, start, end - start, WINDOWS);
                requireWindows(source, read, line);
                text.append(read);
                others.add(line);
                example = example == null ? word(read) : example;
            }
            start = end;
        }
        // What Excel writes as plain CSV in western Europe and America; other old encodings cannot be told from it.
        return new DecodedText(
                text.toString(),
                List.of(
                        "%s is not in UTF-8 (line %d%s): read as Windows-1252, such as '%s'. If that is not how the word is spelled, save the file as CSV UTF-8."
                                .formatted(
                                        source,
                                        others.get(0),
                                        others.size() > 1
                                                ? String.format(Locale.ROOT, " and %,d more", others.size() - 1)
                                                : "",
                                        ShortText.of(example))));
    }

    private static void requireWindows(String source, String read, int line) {
        if (read.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException(
                    "%s, line %d: the letters are neither in UTF-8 nor in Windows-1252; save the file as CSV UTF-8"
                            .formatted(source, line));
        }
    }

    private static String word(String line) {
        Matcher found = STRANGE.matcher(line);
        return found.find() ? found.group() : line.strip();
    }
}
