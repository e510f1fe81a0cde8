package chainrule.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file {@code plants.csv} in a test's folder. */
record SheetFile(Path folder) {

    TableSource csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    TableSource csv(String text, Charset encoding) {
        return csv(text.getBytes(encoding));
    }

    TableSource csv(byte[] bytes) {
        try {
            Path file = folder.resolve("plants.csv");
            Files.write(file, bytes);
            return Dataset.csv(file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
