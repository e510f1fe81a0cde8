package chainrule.data;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file in the encoding that its bytes show: UTF-8, UTF-16, UTF-32 or Windows-1252, plain or compressed
 * with gzip.
 */
final class FileText {

    private static final int LOOKED_AT = 1000;

    private FileText() {}

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if there is no such file, or it cannot be read
     * @throws IllegalArgumentException if it is empty, or not a text with cells
     */
    static DecodedText of(Path path) {
        DecodedText decoded = decode(path, bytes(path));
        String text = decoded.text();
        if (text.isBlank()) {
            throw new IllegalArgumentException(path + " is empty: expected a header and rows of cells");
        }
        requireCells(
                path, text.substring(0, Math.min(text.length(), 2000)).strip().toLowerCase(Locale.ROOT));
        return decoded;
    }

    private static void requireCells(Path path, String start) {
        String what = null;
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            what = "a web page, not a CSV file: download the file itself, for example with the button 'Raw'";
        } else if (start.startsWith("<?xml")) {
            what = "an XML file, not a CSV file: save it as CSV in the program that it comes from";
        } else if (start.matches("(?s)(\\{|\\[\\s*[\\[{]).*")) {
            what =
                    "a JSON file, not a CSV file: save it as CSV, for example in Python with pandas.read_json(…).to_csv(…)";
        } else if (start.matches("(?s)(%[^\n\r]*\\s+)*@relation\\b.*")) {
            what =
                    "an ARFF file of Weka, not a CSV file: save it as CSV in Weka, or delete all lines down to @data and write .withoutHeader()";
        } else if (start.startsWith("version https://git-lfs")) {
            what = "only the pointer of Git LFS to the file: fetch the file itself with git lfs pull, or download it";
        }
        if (what != null) {
            throw new IllegalArgumentException(path + " is " + what);
        }
    }

    private static byte[] bytes(Path path) {
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path) ? "is a folder, not a CSV file" : "does not exist";
            String message = "%s %s (looked for %s, working directory %s)"
                    .formatted(
                            path,
                            what,
                            path.toAbsolutePath().normalize(),
                            Path.of("").toAbsolutePath());
            throw new UncheckedIOException(message, new FileNotFoundException(path.toString()));
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            return starts(bytes, 0x1f, 0x8b)
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static DecodedText decode(Path path, byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new IllegalArgumentException(
                    path + " is a workbook or a zip file, not a CSV file: unpack it, or in Excel save it as CSV UTF-8");
        }
        if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) {
            return decoded(bytes, Charset.forName("UTF-32"));
        }
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            return decoded(bytes, StandardCharsets.UTF_16);
        }
        int evenZeros = zeros(bytes, 0);
        int oddZeros = zeros(bytes, 1);
        if (evenZeros + oddZeros > Math.min(bytes.length, LOOKED_AT) / 4 && Math.min(evenZeros, oddZeros) == 0) {
            return decoded(bytes, oddZeros > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new IllegalArgumentException(
                        path + " is not a text file: expected rows of cells, got binary data");
            }
        }
        return DecodedText.of(path.toString(), bytes);
    }

    private static DecodedText decoded(byte[] bytes, Charset encoding) {
        return new DecodedText(new String(bytes, encoding), List.of());
    }

    /** In UTF-16, most letters have one byte of 0, always on the same side. */
    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
