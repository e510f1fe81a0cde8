package chainrule.notebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a notebook file: UTF-8 with or without a byte order mark, or UTF-16 with one, as some editors save files.
 *
 * @param bytes of the file
 */
public record NotebookText(byte[] bytes) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The characters after the byte order mark; invalid bytes become U+FFFD. */
    public Reader reader() {
        PushbackReader reader = new PushbackReader(new InputStreamReader(new ByteArrayInputStream(bytes), charset()));
        try {
            int first = reader.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                reader.unread(first);
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private Charset charset() {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
